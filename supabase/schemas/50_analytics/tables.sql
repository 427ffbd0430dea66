-- The analytics chapter of the metrics station: one mergeable state a bot, regime and day, and what is read off them.

create table public.market_regimes (
  exchange text collate "C" not null references public.exchanges,
  observed_at timestamptz not null,
  regime text collate "C",
  efficiency_ratio double precision,
  volatility_ratio double precision,
  unknown_reason text,
  primary key (exchange, observed_at) include (regime),
  constraint regime_is_observed_on_the_hour check (observed_at = date_bin('1 hour', observed_at, timestamptz 'epoch')),
  constraint regime_is_known check (regime in ('TRENDING_UP', 'TRENDING_DOWN', 'RANGING', 'VOLATILE')),
  constraint regime_or_the_reason_why_not check ((regime is null) = (unknown_reason is not null)),
  constraint efficiency_is_a_fraction check (efficiency_ratio between 0 and 1.000001),
  constraint volatility_ratio_is_finite check (volatility_ratio >= 0 and volatility_ratio < 'Infinity')
);
comment on table public.market_regimes is 'What kind of market it was in each hour a call was made, as it looked then; never changed afterwards. A call has the regime of its hour.';
comment on column public.market_regimes.observed_at is 'The full hour. Only candles closed by then count.';
comment on column public.market_regimes.regime is 'VOLATILE from a volatility ratio of 1.5 on; else trending from an efficiency of 0.25 on; else RANGING. Null where too little is known.';
comment on column public.market_regimes.efficiency_ratio is 'Kaufman 1995: |sum| / sum of |log returns| of the last 42 four-hour candles of Bitcoin; a random walk shows about 0.15.';
comment on column public.market_regimes.volatility_ratio is 'Deviation of the last 42 log returns over that of the last 540.';

create table public.bot_daily_parts (
  bot_name text collate "C" not null references public.bots on update cascade,
  day date not null,
  market_regime text collate "C" not null,
  side text collate "C" not null,
  alive_count integer not null,
  change_sum double precision not null,
  traded_sum double precision not null,
  open_count integer not null,
  open_sum double precision not null,
  trade_count integer not null,
  win_count integer not null,
  loss_count integer not null,
  win_sum double precision not null,
  loss_sum double precision not null,
  best_net double precision,
  worst_net double precision,
  r_sum double precision not null,
  r_count integer not null,
  favourable_sum double precision not null,
  adverse_sum double precision not null,
  excursion_count integer not null,
  decided_count integer not null,
  correct_count integer not null,
  primary key (bot_name, day, market_regime, side),
  constraint regime_is_known_or_said_to_be_unknown check (market_regime in ('TRENDING_UP', 'TRENDING_DOWN', 'RANGING', 'VOLATILE', 'UNKNOWN')),
  constraint side_is_long_or_short check (side in ('LONG', 'SHORT')),
  constraint a_living_trade_ends_or_stays_open check (alive_count > 0 and alive_count = trade_count + open_count and trade_count >= 0 and open_count >= 0),
  constraint wins_and_losses_are_trades check (win_count >= 0 and loss_count >= 0 and win_count + loss_count <= trade_count),
  constraint correct_calls_are_decided_calls check (correct_count between 0 and decided_count),
  constraint sums_are_finite check (
    abs(change_sum) < 'Infinity' and traded_sum >= 0 and traded_sum < 'Infinity' and abs(open_sum) < 'Infinity'
    and win_sum >= 0 and win_sum < 'Infinity' and loss_sum <= 0 and loss_sum > '-Infinity'
    and abs(best_net) < 'Infinity' and abs(worst_net) < 'Infinity' and abs(r_sum) < 'Infinity'
    and favourable_sum >= 0 and favourable_sum < 'Infinity' and adverse_sum <= 0 and adverse_sum > '-Infinity'
  )
);
comment on table public.bot_daily_parts is 'What every figure is merged from: one row a bot and UTC day for each regime and side of the trades that were alive. All columns add up, over days, regimes and sides alike.';
comment on column public.bot_daily_parts.market_regime is 'The regime in which the calls were made.';
comment on column public.bot_daily_parts.alive_count is 'Trades alive at any time of the day: those that ended in it and those still open at its end. A trade lives from its entry to its end; an end at midnight belongs to the day before it.';
comment on column public.bot_daily_parts.change_sum is 'By how much the returns on margin of these trades changed within the day, marked to market; costs count on the day a trade ends.';
comment on column public.bot_daily_parts.traded_sum is 'Notional bought and sold, in units of one stake.';
comment on column public.bot_daily_parts.open_sum is 'Where the trades still open at the day''s end stand, in returns on margin: what the next day''s changes count from.';
comment on column public.bot_daily_parts.trade_count is 'Trades that ended that day; so all columns after it.';
comment on column public.bot_daily_parts.r_sum is 'Net returns in units of what a stop at the stop price would have lost (R).';
comment on column public.bot_daily_parts.favourable_sum is 'Largest moves in favour of the trades while they lived, as unlevered fractions of the entry price; adverse_sum the same against them, negative.';
comment on column public.bot_daily_parts.excursion_count is 'Trades whose moves are known.';

create table public.bot_daily_states (
  bot_name text collate "C" not null references public.bots on update cascade,
  day date not null,
  alive_count integer not null,
  net_return double precision not null,
  exposure double precision not null,
  turnover double precision not null,
  trade_count integer not null,
  win_count integer not null,
  loss_count integer not null,
  win_sum double precision not null,
  loss_sum double precision not null,
  best_net double precision,
  worst_net double precision,
  r_sum double precision not null,
  r_count integer not null,
  favourable_sum double precision not null,
  adverse_sum double precision not null,
  excursion_count integer not null,
  decided_count integer not null,
  correct_count integer not null,
  first_sign smallint not null,
  first_run integer not null,
  first_run_net double precision not null,
  last_sign smallint not null,
  last_run integer not null,
  last_run_net double precision not null,
  is_one_run boolean not null,
  best_win_run integer not null,
  best_win_run_net double precision not null,
  best_loss_run integer not null,
  best_loss_run_net double precision not null,
  opening_sign smallint not null,
  closing_sign smallint not null,
  run_count integer not null,
  primary key (bot_name, day),
  constraint a_state_has_a_trade check (alive_count > 0 and trade_count between 0 and alive_count),
  constraint an_account_stakes_at_most_all_of_it check (exposure between 0 and 1 and net_return >= -1 and net_return < 'Infinity' and turnover >= 0 and turnover < 'Infinity'),
  constraint wins_and_losses_are_trades check (win_count >= 0 and loss_count >= 0 and win_count + loss_count <= trade_count),
  constraint correct_calls_are_decided_calls check (correct_count between 0 and decided_count),
  constraint sums_are_finite check (
    win_sum >= 0 and win_sum < 'Infinity' and loss_sum <= 0 and loss_sum > '-Infinity'
    and abs(best_net) < 'Infinity' and abs(worst_net) < 'Infinity' and abs(r_sum) < 'Infinity'
    and favourable_sum >= 0 and favourable_sum < 'Infinity' and adverse_sum <= 0 and adverse_sum > '-Infinity'
  ),
  constraint runs_are_finite check (
    abs(first_run_net) < 'Infinity' and abs(last_run_net) < 'Infinity'
    and abs(best_win_run_net) < 'Infinity' and abs(best_loss_run_net) < 'Infinity'
  )
);
comment on table public.bot_daily_states is 'The account of a bot by day, all its calls together: its parts of the day added up, and the runs of wins and losses, which do not add up over regimes and sides. Days without a living trade are implied and zero.';
comment on column public.bot_daily_states.net_return is 'stake_ratio × changes / max(1, stake_ratio × alive_count): the day''s return of the account.';
comment on column public.bot_daily_states.exposure is 'Share of the equity at stake: min(1, stake_ratio × alive_count).';
comment on column public.bot_daily_states.turnover is 'Notional bought and sold, in units of the equity.';
comment on column public.bot_daily_states.first_sign is 'Sign of the day''s first trade in exit order, and first_run how many of that sign begin the day. A return of zero is sign 0 and ends a run.';
comment on column public.bot_daily_states.opening_sign is 'Sign of the first trade that returned anything; closing_sign of the last.';
comment on column public.bot_daily_states.run_count is 'Runs of wins and losses, zeros left out: what the runs test counts.';
-- A day's states of the whole crowd, for the benchmark and what correlates bots.
create index bot_daily_states_by_day on public.bot_daily_states (day) include (bot_name, net_return);

create table engine.bot_day_trades (
  bot_name text collate "C" not null references public.bots on update cascade,
  day date not null,
  net_returns double precision[] not null,
  confidences double precision[] not null,
  verdicts smallint[] not null,
  slots smallint[] not null,
  regimes text collate "C" not null,
  sides text collate "C" not null,
  primary key (bot_name, day),
  constraint each_trade_is_in_every_column check (
    cardinality(confidences) = cardinality(net_returns) and cardinality(verdicts) = cardinality(net_returns)
    and cardinality(slots) = cardinality(net_returns) and length(regimes) = cardinality(net_returns)
    and length(sides) = cardinality(net_returns)
  ),
  constraint returns_are_finite check (-1 <= all (net_returns) and 'Infinity' > all (net_returns)),
  constraint confidences_are_probabilities check (0 < all (confidences) and 1 > all (confidences))
);
comment on table engine.bot_day_trades is 'The trades of a bot that ended on a day, in exit order and column by column: hours, confidence and streaks are read off these arrays, never off the outcomes again.';
comment on column engine.bot_day_trades.verdicts is '1 right, 0 wrong, -1 not decided.';
comment on column engine.bot_day_trades.slots is 'Hour of the week (UTC) of the entry: 24 × weekday + hour, Monday is 0.';
comment on column engine.bot_day_trades.regimes is 'A letter a trade for the regime its call was made in: engine.regime_letter.';
comment on column engine.bot_day_trades.sides is 'L or S, a letter a trade.';

create table engine.bot_hour_totals (
  bot_name text collate "C" not null references public.bots on update cascade on delete cascade,
  slot smallint not null,
  trade_count bigint not null,
  win_count bigint not null,
  loss_count bigint not null,
  net_sum double precision not null,
  net_square_sum double precision not null,
  primary key (bot_name, slot),
  constraint slot_is_an_hour_of_the_week check (slot between 0 and 167),
  constraint wins_and_losses_are_trades check (win_count >= 0 and loss_count >= 0 and win_count + loss_count <= trade_count),
  constraint sums_are_finite check (abs(net_sum) < 'Infinity' and net_square_sum between 0 and 1e300)
);
comment on table engine.bot_hour_totals is 'Trades by the hour of the week (UTC) they were entered in, of all days of a bot: renewed once a twentieth more trades have ended.';
comment on column engine.bot_hour_totals.slot is '24 × weekday + hour, Monday is 0.';

create table engine.changed_accounts (
  bot_name text collate "C" not null references public.bots on update cascade on delete cascade,
  market_regime text collate "C" not null,
  primary key (bot_name, market_regime)
);
comment on table engine.changed_accounts is 'Accounts whose daily states changed since their figures were written: what the next run has to read.';

create table engine.simultaneous_calls (
  bot_name text collate "C" primary key references public.bots on update cascade,
  call_count double precision not null,
  constraint a_call_is_never_fewer_than_one check (call_count >= 1 and call_count < 'Infinity')
);
comment on table engine.simultaneous_calls is 'How many calls of the same bot and moment stand beside one of its calls, itself included, on average over the last 90 days.';

create table engine.analytics_progress (
  is_the_row boolean primary key default true,
  states_as_of timestamptz,
  results_on date,
  correctness_correlation double precision,
  constraint correlation_is_within_one check (correctness_correlation between -1 and 1),
  constraint there_is_one_row check (is_the_row)
);
comment on table engine.analytics_progress is 'How far the analytics have come; written in the transaction of what it speaks of.';
comment on column engine.analytics_progress.states_as_of is 'The states say what was known at this time. Null before the first run.';
comment on column engine.analytics_progress.results_on is 'The UTC day of the last run that rewrote everything that need not be newer than a day.';
comment on column engine.analytics_progress.correctness_correlation is 'How alike simultaneous calls of one bot turn out, estimated over the crowd: what makes twenty of them worth fewer. Null while unknown.';
insert into engine.analytics_progress default values;

create table public.bot_advanced_metrics (
  bot_name text collate "C" not null references public.bots on update cascade,
  market_regime text collate "C" not null,
  first_day date,
  last_day date,
  day_count integer not null default 0,
  total_return double precision,
  cagr double precision,
  annual_volatility double precision,
  sharpe_ratio double precision,
  sharpe_per_day double precision,
  sharpe_ratio_adjusted double precision,
  sortino_ratio double precision,
  calmar_ratio double precision,
  max_drawdown double precision,
  current_drawdown double precision,
  max_drawdown_days integer,
  recovery_days integer,
  value_at_risk_95 double precision,
  conditional_value_at_risk_95 double precision,
  skewness double precision,
  kurtosis double precision,
  exposure double precision,
  turnover_per_day double precision,
  trade_count bigint not null default 0,
  win_count bigint not null default 0,
  loss_count bigint not null default 0,
  win_rate double precision,
  profit_factor double precision,
  expectancy double precision,
  expectancy_r double precision,
  average_win double precision,
  average_loss double precision,
  payoff_ratio double precision,
  best_trade double precision,
  worst_trade double precision,
  mean_favourable double precision,
  mean_adverse double precision,
  decided_count bigint not null default 0,
  correct_count bigint not null default 0,
  accuracy double precision,
  current_streak integer not null default 0,
  longest_win_streak integer not null default 0,
  longest_loss_streak integer not null default 0,
  effective_count double precision,
  probability_above_coin double precision,
  probabilistic_sharpe double precision,
  minimum_track_record_days double precision,
  deflated_sharpe double precision,
  mean_return_low double precision,
  mean_return_high double precision,
  p_value double precision,
  p_value_adjusted double precision,
  is_told_from_luck boolean,
  unknown_reasons jsonb not null default '{"total_return": "no trade yet"}',
  as_of timestamptz,
  primary key (bot_name, market_regime),
  constraint regime_is_known check (market_regime in ('ALL', 'TRENDING_UP', 'TRENDING_DOWN', 'RANGING', 'VOLATILE')),
  constraint figures_are_finite check (
    abs(total_return) < 'Infinity' and abs(cagr) < 'Infinity' and abs(annual_volatility) < 'Infinity'
    and abs(sharpe_ratio) < 'Infinity' and abs(sharpe_per_day) < 'Infinity'
    and abs(sharpe_ratio_adjusted) < 'Infinity' and abs(sortino_ratio) < 'Infinity'
    and abs(calmar_ratio) < 'Infinity' and abs(max_drawdown) < 'Infinity'
    and abs(current_drawdown) < 'Infinity' and abs(value_at_risk_95) < 'Infinity'
    and abs(conditional_value_at_risk_95) < 'Infinity' and abs(skewness) < 'Infinity'
    and abs(kurtosis) < 'Infinity' and abs(exposure) < 'Infinity' and abs(turnover_per_day) < 'Infinity'
    and abs(win_rate) < 'Infinity' and abs(profit_factor) < 'Infinity' and abs(expectancy) < 'Infinity'
    and abs(expectancy_r) < 'Infinity' and abs(average_win) < 'Infinity' and abs(average_loss) < 'Infinity'
    and abs(payoff_ratio) < 'Infinity' and abs(best_trade) < 'Infinity' and abs(worst_trade) < 'Infinity'
    and abs(mean_favourable) < 'Infinity' and abs(mean_adverse) < 'Infinity' and abs(accuracy) < 'Infinity'
  ),
  constraint luck_is_finite check (
    abs(effective_count) < 'Infinity' and abs(probability_above_coin) < 'Infinity'
    and abs(probabilistic_sharpe) < 'Infinity' and abs(minimum_track_record_days) < 'Infinity'
    and abs(deflated_sharpe) < 'Infinity' and abs(mean_return_low) < 'Infinity'
    and abs(mean_return_high) < 'Infinity' and abs(p_value) < 'Infinity'
    and abs(p_value_adjusted) < 'Infinity'
  ),
  constraint probabilities_are_fractions check (
    probability_above_coin between 0 and 1 and probabilistic_sharpe between 0 and 1 and deflated_sharpe between 0 and 1
    and p_value between 0 and 1 and p_value_adjusted between 0 and 1 and win_rate between 0 and 1 and accuracy between 0 and 1
  ),
  constraint drawdowns_are_losses check (max_drawdown between -1 and 0 and current_drawdown between -1 and 0)
);
comment on table public.bot_advanced_metrics is 'What each bot is worth: one row a bot and regime from the day it is registered, ALL for everything it said. Ratios come from the daily account, the others from trades or calls, as their comments say. What is unknown is null, and unknown_reasons says why.';
comment on column public.bot_advanced_metrics.day_count is 'Days of the account, from the first with a trade alive to the last, those without a trade included.';
comment on column public.bot_advanced_metrics.total_return is 'Final equity less 1, per account: 0.1 has gained ten per cent.';
comment on column public.bot_advanced_metrics.cagr is 'equity ^ (365 / days) - 1; from 90 days on, as everything annual.';
comment on column public.bot_advanced_metrics.annual_volatility is 'Deviation of daily returns (n - 1) × sqrt(365).';
comment on column public.bot_advanced_metrics.sharpe_ratio is 'mean / deviation of daily returns × sqrt(365); from 90 days on.';
comment on column public.bot_advanced_metrics.sharpe_per_day is 'The same without sqrt(365): what the probabilities of luck are computed from.';
comment on column public.bot_advanced_metrics.sharpe_ratio_adjusted is 'Annualised for the autocorrelation of three days (Lo 2002).';
comment on column public.bot_advanced_metrics.sortino_ratio is 'mean / sqrt(sum of min(r, 0)^2 / all days) × sqrt(365).';
comment on column public.bot_advanced_metrics.calmar_ratio is 'cagr / |max_drawdown|.';
comment on column public.bot_advanced_metrics.max_drawdown is 'Deepest fall of the equity from a height, 0 or negative; the 1 it starts with is a height.';
comment on column public.bot_advanced_metrics.max_drawdown_days is 'Days the deepest drawdown was under water; recovery_days from its trough back up, null while it lasts.';
comment on column public.bot_advanced_metrics.value_at_risk_95 is 'The daily return that 95 % of days exceed; conditional_value_at_risk_95 is the mean of those that do not. From 20 days on.';
comment on column public.bot_advanced_metrics.kurtosis is 'Raw: a normal has 3.';
comment on column public.bot_advanced_metrics.exposure is 'Mean share of the equity at stake.';
comment on column public.bot_advanced_metrics.turnover_per_day is 'Mean notional bought and sold a day, in units of the equity.';
comment on column public.bot_advanced_metrics.profit_factor is 'Sum of winning / sum of losing net returns, per trade; null without a loss.';
comment on column public.bot_advanced_metrics.expectancy is 'Mean net return on margin per trade.';
comment on column public.bot_advanced_metrics.expectancy_r is 'The same in units of what a stop at the stop price would have lost (R).';
comment on column public.bot_advanced_metrics.average_loss is 'Mean loss of the losing trades, as a positive number.';
comment on column public.bot_advanced_metrics.mean_favourable is 'Mean of the largest moves in favour (MFE), unlevered; mean_adverse of those against (MAE), negative.';
comment on column public.bot_advanced_metrics.accuracy is 'Right calls / decided calls, per prediction.';
comment on column public.bot_advanced_metrics.current_streak is 'Trades won in a row up to the last one; negative for losses, 0 where the last returned nothing. In the rows of a regime renewed once a week; get_bot_streaks says it of now.';
comment on column public.bot_advanced_metrics.effective_count is 'Independent calls that the decided ones are worth: simultaneous calls resemble each other (Kish 1965).';
comment on column public.bot_advanced_metrics.probability_above_coin is 'Probability that the bot is better than a coin: P(accuracy > 1/2) given its effective calls, all accuracies equally likely before.';
comment on column public.bot_advanced_metrics.probabilistic_sharpe is 'Probability that the true Sharpe ratio is above 0 (Bailey & López de Prado 2012); minimum_track_record_days is how long until that is 95 %.';
comment on column public.bot_advanced_metrics.deflated_sharpe is 'Probability that it is above what the luckiest of the crowd would show without skill (2014); of ALL rows only.';
comment on column public.bot_advanced_metrics.mean_return_low is '95 % interval of the daily mean by circular block bootstrap, of ALL rows, renewed once a week.';
comment on column public.bot_advanced_metrics.p_value is '1 - probability_above_coin; p_value_adjusted is corrected for looking at every bot (Benjamini & Hochberg 1995), of ALL rows.';
comment on column public.bot_advanced_metrics.is_told_from_luck is 'Whether p_value_adjusted is below 0.05. False: cannot be told from luck yet.';
create index bot_advanced_metrics_by_regime on public.bot_advanced_metrics (market_regime, sharpe_per_day desc nulls last);

create table public.bot_window_metrics (
  bot_name text collate "C" not null references public.bots on update cascade,
  market_regime text collate "C" not null,
  window_days smallint not null,
  first_day date,
  last_day date,
  day_count integer not null default 0,
  total_return double precision,
  cagr double precision,
  annual_volatility double precision,
  sharpe_ratio double precision,
  sharpe_per_day double precision,
  sharpe_ratio_adjusted double precision,
  sortino_ratio double precision,
  calmar_ratio double precision,
  max_drawdown double precision,
  current_drawdown double precision,
  max_drawdown_days integer,
  recovery_days integer,
  value_at_risk_95 double precision,
  conditional_value_at_risk_95 double precision,
  skewness double precision,
  kurtosis double precision,
  exposure double precision,
  turnover_per_day double precision,
  trade_count bigint not null default 0,
  win_count bigint not null default 0,
  loss_count bigint not null default 0,
  win_rate double precision,
  profit_factor double precision,
  expectancy double precision,
  expectancy_r double precision,
  average_win double precision,
  average_loss double precision,
  payoff_ratio double precision,
  best_trade double precision,
  worst_trade double precision,
  mean_favourable double precision,
  mean_adverse double precision,
  decided_count bigint not null default 0,
  correct_count bigint not null default 0,
  accuracy double precision,
  unknown_reasons jsonb not null default '{}',
  as_of timestamptz not null,
  primary key (bot_name, market_regime, window_days),
  constraint regime_is_known check (market_regime in ('ALL', 'TRENDING_UP', 'TRENDING_DOWN', 'RANGING', 'VOLATILE')),
  constraint window_is_known check (window_days in (7, 30, 90)),
  constraint figures_are_finite check (
    abs(total_return) < 'Infinity' and abs(cagr) < 'Infinity' and abs(annual_volatility) < 'Infinity'
    and abs(sharpe_ratio) < 'Infinity' and abs(sharpe_per_day) < 'Infinity'
    and abs(sharpe_ratio_adjusted) < 'Infinity' and abs(sortino_ratio) < 'Infinity'
    and abs(calmar_ratio) < 'Infinity' and abs(max_drawdown) < 'Infinity'
    and abs(current_drawdown) < 'Infinity' and abs(value_at_risk_95) < 'Infinity'
    and abs(conditional_value_at_risk_95) < 'Infinity' and abs(skewness) < 'Infinity'
    and abs(kurtosis) < 'Infinity' and abs(exposure) < 'Infinity' and abs(turnover_per_day) < 'Infinity'
    and abs(win_rate) < 'Infinity' and abs(profit_factor) < 'Infinity' and abs(expectancy) < 'Infinity'
    and abs(expectancy_r) < 'Infinity' and abs(average_win) < 'Infinity' and abs(average_loss) < 'Infinity'
    and abs(payoff_ratio) < 'Infinity' and abs(best_trade) < 'Infinity' and abs(worst_trade) < 'Infinity'
    and abs(mean_favourable) < 'Infinity' and abs(mean_adverse) < 'Infinity' and abs(accuracy) < 'Infinity'
  )
);
comment on table public.bot_window_metrics is 'The figures of bot_advanced_metrics over the last 7, 30 and 90 UTC days, rewritten once a day, for ALL calls. No row: no trade was alive. Any other period, or one regime, is what get_bot_figures computes.';
comment on column public.bot_window_metrics.day_count is 'Days of the window since the bot''s first trade, those without a trade included.';
create index bot_window_metrics_by_window on public.bot_window_metrics (window_days, market_regime, total_return desc nulls last);

create table public.bot_drawdowns (
  bot_name text collate "C" not null references public.bots on update cascade,
  rank smallint not null,
  depth double precision not null,
  peak_on date not null,
  trough_on date not null,
  recovered_on date,
  duration_days integer not null,
  recovery_days integer,
  as_of timestamptz not null,
  primary key (bot_name, rank),
  constraint rank_is_between_1_and_5 check (rank between 1 and 5),
  constraint depth_is_a_loss check (depth >= -1 and depth < 0),
  constraint dates_follow_each_other check (peak_on < trough_on and trough_on < recovered_on)
);
comment on table public.bot_drawdowns is 'The five deepest drawdowns of each bot''s account, deepest first; fewer where it fell less often.';
comment on column public.bot_drawdowns.peak_on is 'The day it fell from; the day before the first stands for the start.';
comment on column public.bot_drawdowns.recovered_on is 'The first day back at the peak''s height; null while it lasts.';

create table public.bot_performance_streaks (
  bot_name text collate "C" primary key references public.bots on update cascade,
  trade_count bigint not null default 0,
  current_streak integer not null default 0,
  current_net double precision,
  current_since date,
  longest_win_streak integer not null default 0,
  longest_win_net double precision,
  longest_win_from date,
  longest_win_to date,
  longest_loss_streak integer not null default 0,
  longest_loss_net double precision,
  longest_loss_from date,
  longest_loss_to date,
  run_count integer not null default 0,
  runs_test_p_value double precision,
  unknown_reason text default 'too few wins: 0 of 10',
  as_of timestamptz,
  constraint streaks_are_finite check (
    abs(current_net) < 'Infinity' and abs(longest_win_net) < 'Infinity' and abs(longest_loss_net) < 'Infinity'
  ),
  constraint p_value_is_a_probability check (runs_test_p_value between 0 and 1)
);
comment on table public.bot_performance_streaks is 'Wins and losses in a row, in exit order; one row a bot from the day it is registered.';
comment on column public.bot_performance_streaks.current_streak is 'Signed: 3 is three wins, -2 two losses; 0 where the last trade returned nothing.';
comment on column public.bot_performance_streaks.current_net is 'Sum of the net returns on margin of its trades.';
comment on column public.bot_performance_streaks.runs_test_p_value is 'Chance of so many or so few runs if the order of wins and losses meant nothing (Wald & Wolfowitz 1940). Null below ten of either; unknown_reason says so.';

create table public.bot_time_patterns (
  pattern_id bigint generated always as identity primary key,
  bot_name text collate "C" not null references public.bots on update cascade,
  hour smallint,
  weekday smallint,
  trade_count bigint not null,
  win_count bigint not null,
  loss_count bigint not null,
  win_rate double precision,
  win_rate_shrunk double precision,
  mean_net_return double precision not null,
  p_value double precision,
  p_value_adjusted double precision,
  is_significant boolean not null,
  as_of timestamptz not null,
  constraint an_hour_and_weekday_stand_once unique nulls not distinct (bot_name, hour, weekday),
  constraint hour_and_weekday_exist check (hour between 0 and 23 and weekday between 0 and 6),
  constraint rates_are_fractions check (
    win_rate between 0 and 1 and win_rate_shrunk between 0 and 1 and p_value between 0 and 1 and p_value_adjusted between 0 and 1
  ),
  constraint mean_is_finite check (abs(mean_net_return) < 'Infinity')
);
comment on table public.bot_time_patterns is 'How trades did by the hour and weekday (UTC) they were entered in. A null hour stands for all hours, a null weekday for all days.';
comment on column public.bot_time_patterns.weekday is '0 is Monday.';
comment on column public.bot_time_patterns.win_rate_shrunk is 'Drawn to the bot''s own rate, as if twenty of its average trades had been added: what to expect.';
comment on column public.bot_time_patterns.p_value is 'Two-sided, of a mean net return as far from the rest of the bot''s trades (Welch); null below ten trades.';
comment on column public.bot_time_patterns.p_value_adjusted is 'Corrected for every hour and weekday of every bot (Benjamini & Yekutieli 2001); is_significant where it is below 0.05.';

create table public.bot_regime_performance (
  bot_name text collate "C" not null references public.bots on update cascade,
  market_regime text collate "C" not null,
  decided_count bigint not null,
  correct_count bigint not null,
  accuracy double precision,
  accuracy_shrunk double precision,
  trade_count bigint not null,
  mean_net_return double precision,
  mean_net_return_shrunk double precision,
  total_return double precision,
  unknown_reasons jsonb not null default '{}',
  as_of timestamptz not null,
  primary key (bot_name, market_regime),
  constraint regime_is_known check (market_regime in ('TRENDING_UP', 'TRENDING_DOWN', 'RANGING', 'VOLATILE')),
  constraint accuracies_are_fractions check (accuracy between 0 and 1 and accuracy_shrunk between 0 and 1),
  constraint returns_are_finite check (
    abs(mean_net_return) < 'Infinity' and abs(mean_net_return_shrunk) < 'Infinity' and abs(total_return) < 'Infinity'
  )
);
comment on table public.bot_regime_performance is 'How each bot does in each regime, and what to expect of it there: drawn to its overall value, the more the fewer its calls.';
comment on column public.bot_regime_performance.accuracy_shrunk is '(right calls + 30 × overall accuracy) / (decided calls + 30).';
comment on column public.bot_regime_performance.mean_net_return_shrunk is '(net returns + 30 × overall mean) / (trades + 30), per trade.';

create table public.bot_calibration (
  bot_name text collate "C" primary key references public.bots on update cascade,
  method text collate "C" not null default 'none',
  parameters jsonb not null default '{}',
  sample_count bigint not null default 0,
  brier double precision,
  log_loss double precision,
  expected_calibration_error double precision,
  bins jsonb not null default '[]',
  unknown_reason text default 'too few decided calls: 0 of 30',
  as_of timestamptz,
  constraint method_is_known check (method in ('platt', 'isotonic', 'none')),
  constraint only_none_has_a_reason check ((method = 'none') = (unknown_reason is not null)),
  constraint scores_are_finite check (
    brier between 0 and 1 and log_loss >= 0 and log_loss < 'Infinity' and expected_calibration_error between 0 and 1
  )
);
comment on table public.bot_calibration is 'What a bot''s confidence is worth: Platt below 1,000 decided calls, isotonic from there on; engine.calibrated_confidence applies it.';
comment on column public.bot_calibration.parameters is 'platt: {intercept, slope} on the log-odds; isotonic: {stated, calibrated}, the knots of a curve.';
comment on column public.bot_calibration.bins is 'Ten bins of stated confidence with calls: {bin, count, correct, mean_confidence, observed_rate}; under 30 calls a rate says little.';
comment on column public.bot_calibration.expected_calibration_error is 'Mean of |observed rate - mean confidence| over the bins, weighted by their calls.';

create table public.benchmark_daily_returns (
  benchmark_name text collate "C" not null,
  day date not null,
  net_return double precision not null,
  member_count integer not null,
  primary key (benchmark_name, day),
  constraint benchmark_is_known check (benchmark_name in ('equal-weight', 'buy-and-hold')),
  constraint return_is_one check (net_return >= -1 and net_return < 'Infinity'),
  constraint somebody_is_in_it check (member_count > 0)
);
comment on table public.benchmark_daily_returns is 'What a bot has to beat: equal-weight, the mean of the enabled bots'' daily returns; buy-and-hold, that of the followed symbols, before costs.';
comment on column public.benchmark_daily_returns.member_count is 'Bots or symbols in the mean. A bot without a trade returns 0, from its first trade on.';

create type public.bot_figures as (
  bot_name text, market_regime text, side text, first_day date, last_day date, day_count integer,
  total_return double precision, cagr double precision, annual_volatility double precision,
  sharpe_ratio double precision, sharpe_per_day double precision, sharpe_ratio_adjusted double precision,
  sortino_ratio double precision, calmar_ratio double precision, max_drawdown double precision,
  current_drawdown double precision, max_drawdown_days integer, recovery_days integer,
  value_at_risk_95 double precision, conditional_value_at_risk_95 double precision, skewness double precision,
  kurtosis double precision, exposure double precision, turnover_per_day double precision, trade_count bigint,
  win_count bigint, loss_count bigint, win_rate double precision, profit_factor double precision,
  expectancy double precision, expectancy_r double precision, average_win double precision,
  average_loss double precision, payoff_ratio double precision, best_trade double precision,
  worst_trade double precision, mean_favourable double precision, mean_adverse double precision,
  decided_count bigint, correct_count bigint, accuracy double precision, unknown_reasons jsonb
);
comment on type public.bot_figures is 'What get_bot_figures answers: the columns of bot_advanced_metrics that a period has, with the same meaning.';
