-- Chapter 50_analytics, built from supabase/schemas/50_analytics. Edit there, then: npm run db:build

set check_function_bodies = off;

-- 50_analytics/tables.sql
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

-- 50_analytics/helpers/apply_isotonic.sql
-- A confidence, as calibrated by engine.fit_isotonic.
create function engine.apply_isotonic(stated double precision[], calibrated double precision[], p double precision)
returns double precision
language plpgsql
immutable
strict
parallel safe
set search_path = ''
as $$
declare
  v_place constant integer := width_bucket(p, stated);
begin
  return case
    when not (p between 0 and 1) then null
    when v_place = 0 then calibrated[1]
    when v_place = cardinality(stated) then calibrated[v_place]
    else calibrated[v_place] + (calibrated[v_place + 1] - calibrated[v_place])
      * (p - stated[v_place]) / (stated[v_place + 1] - stated[v_place])
  end;
end;
$$;
comment on function engine.apply_isotonic(double precision[], double precision[], double precision) is
  'Linear between the knots, the first and last value beyond them; null unless 0 <= p <= 1.';

-- 50_analytics/helpers/logit.sql
-- A probability as log-odds.
create function engine.logit(p double precision)
returns double precision
language plpgsql
immutable
strict
parallel safe
set search_path = ''
as $$
begin
  return case when p between 0 and 1 then ln(greatest(p, 1e-15) / greatest(1 - p, 1e-15)) end;
end;
$$;
comment on function engine.logit(double precision) is 'ln(p / (1 - p)), both kept above 1e-15; null unless 0 <= p <= 1.';

-- 50_analytics/helpers/apply_platt.sql
-- A confidence, as calibrated by engine.fit_platt.
create function engine.apply_platt(intercept double precision, slope double precision, p double precision)
returns double precision
language plpgsql
immutable
strict
parallel safe
set search_path = ''
as $$
begin
  -- Beyond 700 exp() would fail, not round. greatest and least pass over a null: it is kept out before.
  return case when p between 0 and 1
    then 1 / (1 + exp(-greatest(-700, least(intercept + slope * engine.logit(p), 700)))) end;
end;
$$;
comment on function engine.apply_platt(double precision, double precision, double precision) is
  '1 / (1 + exp(-(intercept + slope ln(p / (1 - p))))); null unless 0 <= p <= 1.';

-- 50_analytics/helpers/require_numbers.sql
-- Statistics of a number that is missing, NaN or infinite would be NaN without a word: here it ends with one.
create function engine.require_numbers(
  name text, numbers double precision[],
  low double precision default -1.7976931348623157e308, high double precision default 1.7976931348623157e308
)
returns void
language plpgsql
immutable
parallel safe
set search_path = ''
as $$
declare
  v_place bigint;
  v_number double precision;
begin
  -- NaN sorts above infinity, so it is above every bound.
  if low <= all (numbers) and high >= all (numbers) then
    return;
  end if;
  select entry.place, entry.number into v_place, v_number
  from unnest(numbers) with ordinality as entry (number, place)
  where (entry.number between low and high) is not true
  order by entry.place
  limit 1;
  if found then
    raise exception using
      errcode = 'invalid_parameter_value',
      message = format('%s[%s] is %s: send a finite number', name, v_place, coalesce(v_number::text, 'null'))
        || case when low = 0 then ' from 0' else '' end
        || case when high = 1 then ' to 1' else '' end;
  end if;
end;
$$;
comment on function engine.require_numbers(text, double precision[], double precision, double precision) is
  'Raises invalid_parameter_value at the first number that is null, NaN, infinite or not between low and high.';

-- 50_analytics/helpers/benjamini_hochberg.sql
-- p-values corrected for how many were looked at: calling those below 0.05 findings, one in twenty findings is false.
create function engine.benjamini_hochberg(p double precision[])
returns double precision[]
language plpgsql
immutable
strict
parallel safe
set search_path = ''
as $$
begin
  perform engine.require_numbers('p', array_remove(p, null), 0, 1);
  return (
    select array_agg(case when adjusted.value is not null then least(adjusted.scaled, 1) end order by adjusted.place)
    from (
      select
        ranked.place, ranked.value,
        min(ranked.value * (ranked.known_count::double precision / ranked.rank)) over (order by ranked.rank desc) as scaled
      from (
        select
          given.place, given.value, count(given.value) over () as known_count,
          row_number() over (order by given.value nulls last) as rank
        from unnest(p) with ordinality as given (value, place)
      ) as ranked
    ) as adjusted
  );
end;
$$;
comment on function engine.benjamini_hochberg(double precision[]) is
  'Adjusted p-values in the order given: p_(i) m / i, the smallest from i on, at most 1. Null stays null and is not counted. Benjamini & Hochberg (1995): holds for independent or positively dependent tests.';

-- 50_analytics/helpers/benjamini_yekutieli.sql
-- The same for looks that depend on each other in any way, at the price of power.
create function engine.benjamini_yekutieli(p double precision[])
returns double precision[]
language sql
immutable
strict
parallel safe
set search_path = ''
return (
  select array_agg(
    case when adjusted.value is not null then least(adjusted.value * penalty.factor, 1) end order by adjusted.place
  )
  from unnest(engine.benjamini_hochberg(p)) with ordinality as adjusted (value, place)
  cross join (
    select sum(1.0::double precision / look) as factor
    from generate_series(1, cardinality(array_remove(p, null))) as look
  ) as penalty
);
comment on function engine.benjamini_yekutieli(double precision[]) is
  'engine.benjamini_hochberg times 1 + 1/2 + ... + 1/m, at most 1. Benjamini & Yekutieli (2001): holds under any dependence.';

-- 50_analytics/helpers/beta_binomial_prior.sql
-- What the crowd says about a bot before its first call. (correct + alpha) / (decided + alpha + beta) is its rate shrunk
-- towards the crowd's, the more the fewer its calls and the more alike the bots.
create function engine.beta_binomial_prior(
  correct double precision[], decided double precision[], out alpha double precision, out beta double precision
)
language plpgsql
immutable
strict
parallel safe
set search_path = ''
as $$
declare
  v_bots double precision;
  v_rate double precision;
  v_spread double precision;
  v_room double precision;
  v_overlap double precision;
begin
  perform engine.require_numbers('correct', correct, 0);
  perform engine.require_numbers('decided', decided, 0);
  if cardinality(correct) <> cardinality(decided) or exists (
    select from unnest(correct, decided) as bot (correct, decided) where bot.correct > bot.decided
  ) then
    raise exception using errcode = 'invalid_parameter_value',
      message = 'correct and decided do not match: send one of each per bot, correct at most decided';
  end if;
  select
    count(*), sum(bot.correct) / sum(bot.decided),
    sum(bot.decided) - sum(bot.decided * bot.decided) / sum(bot.decided) - (count(*) - 1)
  into v_bots, v_rate, v_room
  from unnest(correct, decided) as bot (correct, decided)
  where bot.decided > 0;
  -- A crowd of one, of one call each, or of one opinion shows no spread of skill.
  if v_bots < 2 or v_rate in (0, 1) or v_room <= 0 then return; end if;
  select sum(bot.decided * power(bot.correct / bot.decided - v_rate, 2)) into v_spread
  from unnest(correct, decided) as bot (correct, decided)
  where bot.decided > 0;
  v_overlap := (v_spread / (v_rate * (1 - v_rate)) - (v_bots - 1)) / v_room;
  v_overlap := greatest(1e-6, least(v_overlap, 1 - 1e-6));
  alpha := v_rate * (1 / v_overlap - 1);
  beta := (1 - v_rate) * (1 / v_overlap - 1);
end;
$$;
comment on function engine.beta_binomial_prior(double precision[], double precision[]) is
  'Beta prior of the rates by moments: rho = (sum n_i (p_i - mu)^2 / (mu (1 - mu)) - (k - 1)) / (N - sum n_i^2 / N - (k - 1)), kept within 1e-6 and 1 - 1e-6 (no more spread than chance gives: all but the crowd''s rate); alpha = mu (1 / rho - 1). Null below two bots or at a rate of 0 or 1. Kleinman (1973).';

-- 50_analytics/helpers/deviance.sql
-- How far a count is from the one expected; exact also where the two are close, where its terms would cancel.
create function engine.deviance(observed double precision, expected double precision)
returns double precision
language plpgsql
immutable
strict
parallel safe
set search_path = ''
as $$
declare
  v_ratio double precision := (observed - expected) / (observed + expected);
  v_term double precision := 2 * observed * v_ratio;
  v_sum double precision := (observed - expected) * v_ratio;
  v_longer double precision;
begin
  if abs(v_ratio) > 0.1 then
    return observed * ln(observed / expected) + expected - observed;
  end if;
  -- Below this size the square would fail, not round to 0; the sum is exact without further terms.
  if abs(v_ratio) < 1e-100 then return v_sum; end if;
  for v_step in 1..50 loop
    v_term := v_term * v_ratio * v_ratio;
    v_longer := v_sum + v_term / (2 * v_step + 1);
    exit when v_longer = v_sum;
    v_sum := v_longer;
  end loop;
  return v_sum;
end;
$$;
comment on function engine.deviance(double precision, double precision) is
  'observed ln(observed / expected) + expected - observed, for numbers above 0: bd0 of Loader (2000).';

-- 50_analytics/helpers/stirling_error.sql
-- What Stirling's formula lacks. Gamma functions are told apart by it, so that those of large counts do not cancel.
create function engine.stirling_error(x double precision)
returns double precision
language plpgsql
immutable
strict
parallel safe
set search_path = ''
as $$
declare
  v_x double precision := x;
  v_error double precision := 0;
begin
  if (x > 0 and x < 'Infinity') is not true then return null; end if;
  while v_x < 16 loop
    v_error := v_error + (v_x + 0.5) * ln(1 + 1 / v_x) - 1;
    v_x := v_x + 1;
  end loop;
  return v_error + (1.0 / 12 - (1.0 / 360 - (1.0 / 1260 - (1.0 / 1680 - 1.0 / 1188
    / v_x / v_x) / v_x / v_x) / v_x / v_x) / v_x / v_x) / v_x;
end;
$$;
comment on function engine.stirling_error(double precision) is
  'ln gamma(x) - ((x - 1/2) ln x - x + ln(2 pi)/2) for x > 0, to 1e-14: five terms of Stirling''s series from 16 on, the recurrence below. Loader (2000), Fast and Accurate Computation of Binomial Probabilities.';

-- 50_analytics/helpers/beta_kernel.sql
-- The beta density times x (1 - x): what its distribution function and its quantiles are made of.
create function engine.beta_kernel(x double precision, a double precision, b double precision)
returns double precision
language plpgsql
immutable
strict
parallel safe
set search_path = ''
as $$
declare
  v_exponent double precision := engine.stirling_error(a + b) - engine.stirling_error(a) - engine.stirling_error(b)
    - engine.deviance(a, (a + b) * x) - engine.deviance(b, (a + b) * (1 - x));
begin
  -- Smaller ones would fail in exp(), not round to 0.
  return case when v_exponent < -690 then 0 else sqrt(a / (a + b) * b / 6.283185307179586) * exp(v_exponent) end;
end;
$$;
comment on function engine.beta_kernel(double precision, double precision, double precision) is
  'x^a (1 - x)^b / B(a, b) for 0 < x < 1, in the saddle-point form of Loader (2000).';

-- 50_analytics/helpers/beta_cdf.sql
-- The chance that a Beta(a, b) number is below x.
create function engine.beta_cdf(x double precision, a double precision, b double precision)
returns double precision
language plpgsql
immutable
strict
parallel safe
set search_path = ''
as $$
declare
  -- Left of the bulk the continued fraction is quick and its denominators stay above 0; right of it lies the mirror image.
  v_is_mirrored constant boolean := a > 0 and b > 0 and x > (a + 1) / (a + b + 2);
  v_x constant double precision := case when v_is_mirrored then 1 - x else x end;
  v_a constant double precision := case when v_is_mirrored then b else a end;
  v_b constant double precision := case when v_is_mirrored then a else b end;
  v_c double precision := 1;
  v_d double precision;
  v_fraction double precision;
  v_coefficient double precision;
  v_step double precision := 0;
begin
  if (x between 0 and 1 and a > 0 and b > 0 and a + b < 'Infinity') is not true then return null; end if;
  if x in (0, 1) then return x; end if;
  v_d := 1 / (1 - (a + b) * v_x / (v_a + 1));
  v_fraction := v_d;
  loop
    v_step := v_step + 1;
    v_coefficient := v_step * (v_b - v_step) * v_x / ((v_a - 1 + 2 * v_step) * (v_a + 2 * v_step));
    v_d := 1 / (1 + v_coefficient * v_d);
    v_c := 1 + v_coefficient / v_c;
    v_fraction := v_fraction * v_d * v_c;
    v_coefficient := -(v_a + v_step) * (a + b + v_step) * v_x / ((v_a + 2 * v_step) * (v_a + 1 + 2 * v_step));
    v_d := 1 / (1 + v_coefficient * v_d);
    v_c := 1 + v_coefficient / v_c;
    v_fraction := v_fraction * v_d * v_c;
    exit when abs(v_d * v_c - 1) < 1e-15;
  end loop;
  v_fraction := engine.beta_kernel(v_x, v_a, v_b) * v_fraction / v_a;
  return case when v_is_mirrored then 1 - v_fraction else v_fraction end;
end;
$$;
comment on function engine.beta_cdf(double precision, double precision, double precision) is
  'Regularised incomplete beta function I_x(a, b), to 1e-13; null unless 0 <= x <= 1 and 0 < a, b. Continued fraction DLMF 8.17.22 by the modified method of Lentz (1976).';

-- 50_analytics/helpers/beta_quantile.sql
-- The x below which a Beta(a, b) number falls with probability p: the ends of Jeffreys' and Clopper and Pearson's intervals.
create function engine.beta_quantile(p double precision, a double precision, b double precision)
returns double precision
language plpgsql
immutable
strict
parallel safe
set search_path = ''
as $$
declare
  v_low double precision := 0;
  v_high double precision := 1;
  v_x double precision;
  v_next double precision;
  v_excess double precision;
  v_kernel double precision;
begin
  if (p between 0 and 1 and a > 0 and b > 0 and a + b < 'Infinity') is not true then return null; end if;
  if p in (0, 1) then return p; end if;
  v_x := a / (a + b);
  -- Newton's step where it stays between what is known to be too low and too high, else half way between these.
  for v_step in 1..200 loop
    v_excess := engine.beta_cdf(v_x, a, b) - p;
    if v_excess > 0 then v_high := v_x; else v_low := v_x; end if;
    v_kernel := engine.beta_kernel(v_x, a, b);
    v_next := case when v_kernel > 1e-200 then v_x - v_excess / v_kernel * v_x * (1 - v_x) end;
    if (v_next > v_low and v_next < v_high) is not true then v_next := (v_low + v_high) / 2; end if;
    exit when abs(v_next - v_x) <= 1e-15 * v_x;
    v_x := v_next;
  end loop;
  return v_next;
end;
$$;
comment on function engine.beta_quantile(double precision, double precision, double precision) is
  'Inverse of engine.beta_cdf in x, to 1e-13; null unless 0 <= p <= 1 and 0 < a, b. Newton''s method kept within a shrinking bracket.';

-- 50_analytics/helpers/calibration_cells.sql
-- What calibration learns from: each stated confidence once, with how often it came true and how much it weighs.
create function engine.calibration_cells(
  confidence double precision[], correct double precision[], weight double precision[]
)
returns table (stated double precision, observed double precision, cell_weight double precision)
language plpgsql
immutable
parallel safe
set search_path = ''
rows 200
as $$
begin
  if cardinality(confidence) <> cardinality(correct) or cardinality(confidence) <> cardinality(weight) then
    raise exception using errcode = 'invalid_parameter_value', message = format(
      'confidence, correct and weight have %s, %s and %s numbers: send one of each per call',
      cardinality(confidence), cardinality(correct), coalesce(cardinality(weight)::text, 'no')
    );
  end if;
  perform engine.require_numbers('confidence', confidence, 0, 1);
  perform engine.require_numbers('correct', correct, 0, 1);
  perform engine.require_numbers('weight', weight, 0);
  return query
  select call.confidence, sum(call.correct * coalesce(call.weight, 1)) / sum(coalesce(call.weight, 1)),
    sum(coalesce(call.weight, 1))
  from unnest(calibration_cells.confidence, calibration_cells.correct, calibration_cells.weight)
    as call (confidence, correct, weight)
  where call.weight is distinct from 0
  group by call.confidence
  order by call.confidence;
end;
$$;
comment on function engine.calibration_cells(double precision[], double precision[], double precision[]) is
  'Calls by confidence, ascending: correct is 0, 1 or the part that was correct, weight how many calls that is (1 where weight is null).';

-- 50_analytics/helpers/mulberry32.sql
-- Random numbers that every language draws alike, so that an interval can be checked anywhere.
create function engine.mulberry32(seed bigint, draw_count integer)
returns double precision[]
language plpgsql
immutable
strict
parallel safe
set search_path = ''
as $$
declare
  v_draws double precision[] := array[]::double precision[];
  v_state bigint := seed & 4294967295;
  v_mixed bigint;
begin
  -- 32-bit words in 64 bits: one factor of each product is made signed ((w # 2^31) - 2^31), so that none overflows.
  for v_draw in 1..draw_count loop
    v_state := (v_state + 1831565813) & 4294967295;
    v_mixed := ((((v_state # (v_state >> 15)) # 2147483648) - 2147483648) * (v_state | 1)) & 4294967295;
    v_mixed := v_mixed
      # ((v_mixed + ((((v_mixed # (v_mixed >> 7)) # 2147483648) - 2147483648) * (v_mixed | 61))) & 4294967295);
    v_draws := v_draws || (v_mixed # (v_mixed >> 14)) / 4294967296::double precision;
  end loop;
  return v_draws;
end;
$$;
comment on function engine.mulberry32(bigint, integer) is
  'The first draws from [0, 1) of the generator mulberry32 (Tommy Ettinger) started at seed modulo 2^32.';

-- 50_analytics/helpers/circular_block_bootstrap_means.sql
-- Means of series that could as well have happened: blocks of days drawn with replacement, so that streaks stay in.
create function engine.circular_block_bootstrap_means(
  returns double precision[], block_length integer, resample_count integer, seed bigint
)
returns double precision[]
language plpgsql
immutable
strict
parallel safe
set search_path = ''
as $$
declare
  v_count constant integer := cardinality(returns);
  v_block_count integer;
  v_last_length integer;
  v_draws double precision[];
  v_sums double precision[] := array[0::double precision];
  v_means double precision[] := array[]::double precision[];
  v_sum double precision := 0;
  v_draw integer := 0;
  v_start integer;
begin
  perform engine.require_numbers('returns', returns);
  if block_length < 1 then
    raise exception using errcode = 'invalid_parameter_value',
      message = format('a block of %s returns cannot be drawn: send a block_length of at least 1', block_length);
  end if;
  if v_count = 0 then return v_means; end if;
  v_block_count := (v_count + block_length - 1) / block_length;
  v_last_length := v_count - (v_block_count - 1) * block_length;
  -- v_sums[i] is the sum before place i of the series followed by its beginning: a block is one subtraction.
  for v_place in 0..v_count + block_length - 1 loop
    v_sum := v_sum + returns[mod(v_place, v_count) + 1];
    v_sums := v_sums || v_sum;
  end loop;
  v_draws := engine.mulberry32(seed, v_block_count * resample_count);
  for v_resample in 1..resample_count loop
    v_sum := 0;
    for v_block in 1..v_block_count - 1 loop
      v_start := 1 + floor(v_draws[v_draw + v_block] * v_count);
      v_sum := v_sum + (v_sums[v_start + block_length] - v_sums[v_start]);
    end loop;
    v_draw := v_draw + v_block_count;
    v_start := 1 + floor(v_draws[v_draw] * v_count);
    v_means := v_means || (v_sum + (v_sums[v_start + v_last_length] - v_sums[v_start])) / v_count;
  end loop;
  return v_means;
end;
$$;
comment on function engine.circular_block_bootstrap_means(double precision[], integer, integer, bigint) is
  'The mean of each resample: starts floor(u n) by engine.mulberry32, block_length returns from each, around the end, cut at n. Politis & Romano (1992).';

-- 50_analytics/helpers/coin_p_value.sql
-- How often a coin is right as often as this bot or more often: what false discovery among the bots is counted by.
create function engine.coin_p_value(correct double precision, decided double precision)
returns double precision
language sql
immutable
strict
parallel safe
set search_path = ''
return case
  when correct = 0 and decided >= 0 and decided < 'Infinity' then 1
  when correct between 0 and decided then engine.beta_cdf(0.5, correct, decided - correct + 1)
end;
comment on function engine.coin_p_value(double precision, double precision) is
  'I_1/2(correct, decided - correct + 1), the exact one-sided binomial test against 1/2; effective counts may have fractions; null unless 0 <= correct <= decided.';

-- 50_analytics/helpers/value_at_risk.sql
-- The daily return that only one day in twenty is worse than.
create function engine.value_at_risk(returns double precision[], level double precision default 0.95)
returns double precision
language plpgsql
immutable
strict
parallel safe
set search_path = ''
as $$
begin
  perform engine.require_numbers('returns', returns);
  perform engine.require_numbers('level', array[level], 0, 1);
  return (select percentile_cont(1 - level) within group (order by entry.number) from (select unnest(returns) as number) as entry);
end;
$$;
comment on function engine.value_at_risk(double precision[], double precision) is
  'Historical value at risk as a return, a loss is negative: the 1 - level quantile, linear between order statistics (type 7 of Hyndman & Fan 1996). Null without returns.';

-- 50_analytics/helpers/conditional_value_at_risk.sql
-- The mean of the days that are as bad as the value at risk or worse.
create function engine.conditional_value_at_risk(returns double precision[], level double precision default 0.95)
returns double precision
language sql
immutable
strict
parallel safe
set search_path = ''
return (
  -- Counted from the threshold: the mean of equal days is that day, to the last digit.
  select min(threshold) + avg(entry.number - threshold)
  from engine.value_at_risk(returns, level) as threshold
  cross join unnest(returns) as entry (number)
  where entry.number <= threshold
);
comment on function engine.conditional_value_at_risk(double precision[], double precision) is
  'Expected shortfall as a return, a loss is negative: the mean of the returns at or below engine.value_at_risk. Null without returns.';

-- 50_analytics/helpers/default_block_length.sql
-- How many days in a row a bootstrap takes at once when nobody says otherwise.
create function engine.default_block_length(n integer)
returns integer
language sql
immutable
strict
parallel safe
set search_path = ''
-- A cube root that is off by its last digit still is a whole number.
return ceil(cbrt(n) - 1e-9)::integer;
comment on function engine.default_block_length(integer) is 'ceil(n^(1/3)), the rate of Politis & White (2004).';

-- 50_analytics/helpers/drawdowns.sql
-- Each stretch of days under water, from the day of its peak. Place 0 is the 1 before the first return: a loss on the
-- first day is a drawdown.
create function engine.drawdowns(returns double precision[])
returns table (
  peak integer, trough integer, recovery integer, depth double precision, latest double precision,
  duration_days integer, recovery_days integer
)
language plpgsql
immutable
strict
parallel safe
set search_path = ''
as $$
declare
  v_place integer := 0;
  v_return double precision;
  -- Equity as a part of its peak: no fortune is too large for it.
  v_part double precision := 1;
begin
  perform engine.require_numbers('returns', returns);
  peak := 0;
  depth := 0;
  foreach v_return in array returns loop
    v_place := v_place + 1;
    -- Ruin is for good. Below 1e-200 the product could fail, not round to 0.
    v_part := case when v_return <= -1 or v_part < 1e-200 then 0 else v_part * (1 + v_return) end;
    if v_part >= 1 then
      if depth < 0 then
        recovery := v_place;
        latest := 0;
        duration_days := recovery - peak;
        recovery_days := recovery - trough;
        return next;
      end if;
      peak := v_place;
      depth := 0;
      v_part := 1;
    else
      latest := v_part - 1;
      if latest < depth then
        depth := latest;
        trough := v_place;
      end if;
    end if;
  end loop;
  if depth < 0 then
    recovery := null;
    duration_days := v_place - peak;
    recovery_days := null;
    return next;
  end if;
end;
$$;
comment on function engine.drawdowns(double precision[]) is
  'Equity / highest equity so far - 1, by stretch below 0, in order. Places count returns; depth is the lowest, latest the last value; duration runs from the peak to the recovery or the last day, recovery from the trough; recovery is null while it lasts.';

-- 50_analytics/helpers/drawdown_statistics.sql
-- The deepest drawdown with its places, the one that lasts now, and the longest.
create function engine.drawdown_statistics(
  returns double precision[],
  out max_drawdown double precision, out current_drawdown double precision,
  out peak integer, out trough integer, out recovery integer, out duration_days integer, out recovery_days integer,
  out longest_duration_days integer
)
language sql
immutable
strict
parallel safe
set search_path = ''
begin atomic
  with drawdown as materialized (
    select * from lateral engine.drawdowns(drawdown_statistics.returns)
  )
  select
    coalesce(deepest.depth, 0),
    coalesce((select latest from drawdown where drawdown.recovery is null), 0),
    deepest.peak, deepest.trough, deepest.recovery, deepest.duration_days, deepest.recovery_days,
    (select max(drawdown.duration_days) from drawdown)
  from (values (cardinality(drawdown_statistics.returns))) as series (day_count)
  left join lateral (select * from drawdown order by depth, peak limit 1) as deepest on true
  where series.day_count > 0;
end;
comment on function engine.drawdown_statistics(double precision[]) is
  'Of engine.drawdowns: the deepest (max_drawdown, its places, days under water and days from trough to recovery), the current one and the days of the longest. 0 and nulls without a drawdown, all null without returns.';

-- 50_analytics/helpers/effective_count.sql
-- How many independent calls these are worth: twenty coins called in the same minute are nearly one call.
-- Calls that seem to cancel are worth no more than they are.
create function engine.effective_count(n double precision, m double precision, rho double precision)
returns double precision
language sql
immutable
strict
parallel safe
return case when n >= 0 and n < 'Infinity' and m >= 1 and m < 'Infinity' and rho between -1 and 1
  then n / (1 + (m - 1) * greatest(rho, 0)) end;
comment on function engine.effective_count(double precision, double precision, double precision) is
  'n / (1 + (m - 1) rho): n calls, m at a time, with the correlation rho among these; a negative rho counts as 0. Kish (1965), Survey Sampling.';

-- 50_analytics/helpers/normal_quantile.sql
-- The x below which a standard normal number falls with probability p.
create function engine.normal_quantile(p double precision)
returns double precision
language sql
immutable
strict
parallel safe
set search_path = ''
return (
  select case
    when abs(q) <= 0.425 then q
      * (((((((2509.0809287301226727 * near + 33430.575583588128105) * near + 67265.770927008700853) * near
        + 45921.953931549871457) * near + 13731.693765509461125) * near + 1971.5909503065514427) * near
        + 133.14166789178437745) * near + 3.387132872796366608)
      / (((((((5226.495278852854561 * near + 28729.085735721942674) * near + 39307.89580009271061) * near
        + 21213.794301586595867) * near + 5394.1960214247511077) * near + 687.1870074920579083) * near
        + 42.313330701600911252) * near + 1)
    when far <= 5 then sign(q)
      * (((((((0.000774545014278341407640 * (far - 1.6) + 0.0227238449892691845833) * (far - 1.6)
        + 0.24178072517745061177) * (far - 1.6) + 1.27045825245236838258) * (far - 1.6)
        + 3.64784832476320460504) * (far - 1.6) + 5.7694972214606914055) * (far - 1.6)
        + 4.6303378461565452959) * (far - 1.6) + 1.42343711074968357734)
      / (((((((1.05075007164441684324e-9 * (far - 1.6) + 0.0005475938084995344946) * (far - 1.6)
        + 0.0151986665636164571966) * (far - 1.6) + 0.14810397642748007459) * (far - 1.6)
        + 0.68976733498510000455) * (far - 1.6) + 1.6763848301838038494) * (far - 1.6)
        + 2.05319162663775882187) * (far - 1.6) + 1)
    else sign(q)
      * (((((((2.01033439929228813265e-7 * (far - 5) + 0.0000271155556874348757815) * (far - 5)
        + 0.0012426609473880784386) * (far - 5) + 0.026532189526576123093) * (far - 5)
        + 0.29656057182850489123) * (far - 5) + 1.7848265399172913358) * (far - 5)
        + 5.4637849111641143699) * (far - 5) + 6.6579046435011037772)
      / (((((((2.04426310338993978564e-15 * (far - 5) + 1.4215117583164458887e-7) * (far - 5)
        + 0.000018463183175100546818) * (far - 5) + 0.0007868691311456132591) * (far - 5)
        + 0.0148753612908506148525) * (far - 5) + 0.13692988092273580531) * (far - 5)
        + 0.59983220655588793769) * (far - 5) + 1)
  end
  from (
    select p - 0.5 as q, 0.180625 - (p - 0.5) * (p - 0.5) as near, sqrt(-ln(least(p, 1 - p))) as far
    where p > 0 and p < 1
  ) as place
);
comment on function engine.normal_quantile(double precision) is
  'Inverse of the standard normal distribution function, to 1e-15 of its size; null unless 0 < p < 1. Wichura (1988), algorithm AS 241, PPND16.';

-- 50_analytics/helpers/expected_maximum_sharpe.sql
-- The best Sharpe ratio to expect among so many independent trials without any edge: the benchmark of the deflated one.
create function engine.expected_maximum_sharpe(trial_count double precision, sharpe_variance double precision)
returns double precision
language sql
immutable
strict
parallel safe
set search_path = ''
return case
  when (trial_count >= 1 and trial_count < 'Infinity' and sharpe_variance >= 0 and sharpe_variance < 'Infinity') is not true
    then null
  -- A single trial is not selected from anything; between 1 and 2 the approximation falls below that.
  when trial_count = 1 then 0
  else greatest(0, sqrt(sharpe_variance) * (
    (1 - 0.57721566490153286) * engine.normal_quantile(1 - 1 / trial_count)
    + 0.57721566490153286 * engine.normal_quantile(1 - exp(-1::double precision) / trial_count)
  ))
end;
comment on function engine.expected_maximum_sharpe(double precision, double precision) is
  'sqrt(V) ((1 - gamma) Phi^-1(1 - 1/N) + gamma Phi^-1(1 - 1/(N e))), gamma = 0.5772 (Euler), V the variance of the Sharpe ratios of N independent trials; 0 for one trial. Bailey & Lopez de Prado (2014), The Deflated Sharpe Ratio.';

-- 50_analytics/helpers/fit_isotonic.sql
-- Learns what a bot's confidence is worth without assuming a shape, only that more is not less: fit for many calls.
create function engine.fit_isotonic(
  confidence double precision[], correct double precision[], weight double precision[] default null,
  out stated double precision[], out calibrated double precision[]
)
language plpgsql
immutable
parallel safe
set search_path = ''
as $$
declare
  v_cell record;
  v_starts double precision[];
  v_ends double precision[];
  v_means double precision[];
  v_weights double precision[];
  v_pool integer := 0;
begin
  for v_cell in
    select * from lateral engine.calibration_cells(fit_isotonic.confidence, fit_isotonic.correct, fit_isotonic.weight)
  loop
    v_pool := v_pool + 1;
    v_starts[v_pool] := v_cell.stated;
    v_ends[v_pool] := v_cell.stated;
    v_means[v_pool] := v_cell.observed;
    v_weights[v_pool] := v_cell.cell_weight;
    while v_pool > 1 and v_means[v_pool - 1] >= v_means[v_pool] loop
      v_means[v_pool - 1] := (v_weights[v_pool - 1] * v_means[v_pool - 1] + v_weights[v_pool] * v_means[v_pool])
        / (v_weights[v_pool - 1] + v_weights[v_pool]);
      v_weights[v_pool - 1] := v_weights[v_pool - 1] + v_weights[v_pool];
      v_ends[v_pool - 1] := v_ends[v_pool];
      v_pool := v_pool - 1;
    end loop;
  end loop;
  select array_agg(knot.at order by knot.at), array_agg(knot.mean order by knot.at)
  into stated, calibrated
  from (
    select v_starts[pool] as at, v_means[pool] as mean from generate_series(1, v_pool) as pool
    union
    select v_ends[pool], v_means[pool] from generate_series(1, v_pool) as pool
  ) as knot;
end;
$$;
comment on function engine.fit_isotonic(double precision[], double precision[], double precision[]) is
  'The non-decreasing curve closest to what happened (weighted squares), as its knots (stated, calibrated) for engine.apply_isotonic; null without calls. correct is 0, 1 or a part, weight the number of calls. Pool adjacent violators: Ayer et al. (1955).';

-- 50_analytics/helpers/fit_platt.sql
-- Learns what a bot's confidence is worth, as a line on the scale of log-odds: two numbers, fit for few calls.
create function engine.fit_platt(
  confidence double precision[], correct double precision[], weight double precision[] default null,
  out intercept double precision, out slope double precision
)
language plpgsql
immutable
parallel safe
set search_path = ''
as $$
declare
  v_stated double precision[];
  v_observed double precision[];
  v_weights double precision[];
  v_fit record;
  v_likelihood double precision := '-Infinity'::double precision;
  v_determinant double precision;
  v_intercept_step double precision := 0;
  v_slope_step double precision := 0;
begin
  select array_agg(engine.logit(cell.stated)), array_agg(cell.observed), array_agg(cell.cell_weight)
  into v_stated, v_observed, v_weights
  from lateral engine.calibration_cells(fit_platt.confidence, fit_platt.correct, fit_platt.weight) as cell;
  intercept := 0;
  slope := 1;
  for v_step in 1..100 loop
    -- Log-likelihood, its gradient and the negative of its second derivatives.
    select
      sum(cell.weight * (cell.observed * cell.z - greatest(cell.z, 0) - ln(1 + exp(-abs(cell.z))))) as likelihood,
      sum(cell.weight * (cell.observed - cell.p)) as g0,
      sum(cell.weight * (cell.observed - cell.p) * cell.x) as g1,
      sum(cell.weight * cell.p * (1 - cell.p)) as h00,
      sum(cell.weight * cell.p * (1 - cell.p) * cell.x) as h01,
      sum(cell.weight * cell.p * (1 - cell.p) * cell.x * cell.x) as h11
    into v_fit
    from (
      select line.*, 1 / (1 + exp(-line.z)) as p
      from (
        select given.*, greatest(-700, least(intercept + slope * given.x, 700)) as z
        from unnest(v_stated, v_observed, v_weights) as given (x, observed, weight)
      ) as line
    ) as cell;
    if v_fit.likelihood < v_likelihood - 1e-12 * abs(v_likelihood) then
      -- Too far: half of the way back.
      v_intercept_step := v_intercept_step / 2;
      v_slope_step := v_slope_step / 2;
      intercept := intercept - v_intercept_step;
      slope := slope - v_slope_step;
      continue;
    end if;
    v_likelihood := v_fit.likelihood;
    v_determinant := v_fit.h00 * v_fit.h11 - v_fit.h01 * v_fit.h01;
    exit when (v_determinant > 1e-12 * v_fit.h00 * v_fit.h11) is not true;
    v_intercept_step := (v_fit.h11 * v_fit.g0 - v_fit.h01 * v_fit.g1) / v_determinant;
    v_slope_step := (v_fit.h00 * v_fit.g1 - v_fit.h01 * v_fit.g0) / v_determinant;
    intercept := intercept + v_intercept_step;
    slope := slope + v_slope_step;
    if abs(v_intercept_step) < 1e-10 * (1 + abs(intercept)) and abs(v_slope_step) < 1e-10 * (1 + abs(slope)) then
      return;
    end if;
  end loop;
  intercept := null;
  slope := null;
end;
$$;
comment on function engine.fit_platt(double precision[], double precision[], double precision[]) is
  'intercept and slope of ln(q / (1 - q)) = intercept + slope ln(p / (1 - p)) by exact maximum likelihood (Newton). correct is 0, 1 or a part, weight the number of calls. Null where no maximum exists: one confidence only, or a line that tells correct from wrong without error. Platt (1999).';

-- 50_analytics/helpers/log_gamma.sql
-- Logarithm of the gamma function.
create function engine.log_gamma(x double precision)
returns double precision
language sql
immutable
strict
parallel safe
set search_path = ''
return case when x > 0 and x < 'Infinity'
  then (x - 0.5) * ln(x) - x + 0.91893853320467274178 + engine.stirling_error(x) end;
comment on function engine.log_gamma(double precision) is
  'ln gamma(x) = (x - 1/2) ln x - x + ln(2 pi)/2 + Stirling''s error; null unless 0 < x. DLMF 5.11.1.';

-- 50_analytics/helpers/mean_interval.sql
-- Between which values the mean return lies, for all the data say.
create function engine.mean_interval(
  returns double precision[], block_length integer default null, resample_count integer default 400,
  seed bigint default 42, out low double precision, out high double precision
)
language sql
immutable
parallel safe
set search_path = ''
return (
  select row(
    percentile_cont(0.025) within group (order by resample.mean),
    percentile_cont(0.975) within group (order by resample.mean)
  )
  from unnest(engine.circular_block_bootstrap_means(
    returns, coalesce(block_length, engine.default_block_length(cardinality(returns))), resample_count, seed
  )) as resample (mean)
  where cardinality(returns) > 1
);
comment on function engine.mean_interval(double precision[], integer, integer, bigint) is
  '2.5 % and 97.5 % points (linear between order statistics) of engine.circular_block_bootstrap_means; null below two returns.';

-- 50_analytics/helpers/sharpe_variance_factor.sql
-- How much wider skew and fat tails make the error of a Sharpe ratio.
create function engine.sharpe_variance_factor(
  sharpe double precision, skew double precision, kurtosis double precision
)
returns double precision
language sql
immutable
strict
parallel safe
return 1 - skew * sharpe + (kurtosis - 1) / 4 * sharpe * sharpe;
comment on function engine.sharpe_variance_factor(double precision, double precision, double precision) is
  '1 - skew SR + (kurtosis - 1) / 4 SR^2, SR per observation, raw kurtosis: (n - 1) times the variance of the estimated SR. Mertens (2002).';

-- 50_analytics/helpers/minimum_track_record.sql
-- How many observations it takes until a Sharpe ratio like this one is above the benchmark with this confidence.
create function engine.minimum_track_record(
  sharpe double precision, benchmark double precision, skew double precision, kurtosis double precision,
  confidence double precision default 0.95
)
returns double precision
language sql
immutable
strict
parallel safe
set search_path = ''
return (
  select 1 + factor * power(engine.normal_quantile(confidence) / (sharpe - benchmark), 2)
  from (select engine.sharpe_variance_factor(sharpe, skew, kurtosis) as factor) as error
  where factor > 0 and sharpe > benchmark
);
comment on function engine.minimum_track_record(double precision, double precision, double precision, double precision, double precision) is
  '1 + (1 - skew SR + (kurtosis - 1) / 4 SR^2) (z / (SR - SR*))^2 observations; null where SR is not above SR*. Bailey & Lopez de Prado (2012).';

-- 50_analytics/helpers/normal_cdf.sql
-- The chance that a standard normal number is below x. PostgreSQL 15 has no erf; a ratio of polynomials is as exact.
create function engine.normal_cdf(x double precision)
returns double precision
language plpgsql
immutable
strict
parallel safe
set search_path = ''
as $$
declare
  y constant double precision := abs(x);
  v_tail double precision;
begin
  if x = 'NaN' then return null; end if;
  v_tail := case
    -- Further out exp() would fail, not round to 0.
    when y > 37 then 0
    when y < 7.07106781186547 then exp(-y * y / 2)
      * ((((((0.0352624965998911 * y + 0.700383064443688) * y + 6.37396220353165) * y + 33.912866078383) * y
        + 112.079291497871) * y + 221.213596169931) * y + 220.206867912376)
      / (((((((0.0883883476483184 * y + 1.75566716318264) * y + 16.064177579207) * y + 86.7807322029461) * y
        + 296.564248779674) * y + 637.333633378831) * y + 793.826512519948) * y + 440.413735824752)
    else exp(-y * y / 2) / 2.5066282746310002
      / (y + 1 / (y + 2 / (y + 3 / (y + 4 / (y + 5 / (y + 6 / (y + 7 / (y + 8 / y))))))))
  end;
  return case when x > 0 then 1 - v_tail else v_tail end;
end;
$$;
comment on function engine.normal_cdf(double precision) is
  'Standard normal distribution function, within 1e-15; NaN gives null. Hart (1968), algorithm 5666, as in West (2005), with Laplace''s continued fraction beyond 7.';

-- 50_analytics/helpers/probabilistic_sharpe.sql
-- How likely the true Sharpe ratio is above a benchmark. At engine.expected_maximum_sharpe it is the deflated one:
-- the chance that the bot is better than the luckiest of so many that have no edge.
create function engine.probabilistic_sharpe(
  sharpe double precision, benchmark double precision, n double precision, skew double precision, kurtosis double precision
)
returns double precision
language sql
immutable
parallel safe
return case when engine.sharpe_variance_factor(sharpe, skew, kurtosis) > 0 and n > 1 then
  engine.normal_cdf((sharpe - benchmark) * sqrt(n - 1) / sqrt(engine.sharpe_variance_factor(sharpe, skew, kurtosis)))
end;
comment on function engine.probabilistic_sharpe(double precision, double precision, double precision, double precision, double precision) is
  'Phi((SR - SR*) sqrt(n - 1) / sqrt(1 - skew SR + (kurtosis - 1) / 4 SR^2)), SR per observation, raw kurtosis; null below two observations. Bailey & Lopez de Prado (2012); with SR* the expected maximum (2014) it is the deflated Sharpe ratio.';

-- 50_analytics/helpers/probability_above_half.sql
-- How likely a rate is above one half, if every rate was equally likely before the first call. Counts may be effective
-- ones, with fractions.
create function engine.probability_above_half(correct double precision, decided double precision)
returns double precision
language sql
immutable
strict
parallel safe
set search_path = ''
-- 1 - I_1/2(k + 1, n - k + 1), from its mirror image: a small one keeps its digits.
return case when correct between 0 and decided then engine.beta_cdf(0.5, decided - correct + 1, correct + 1) end;
comment on function engine.probability_above_half(double precision, double precision) is
  '1 - I_1/2(correct + 1, decided - correct + 1): the posterior of Bayes and Laplace under a uniform prior; 1/2 without calls, null unless 0 <= correct <= decided.';

-- 50_analytics/helpers/regime_letter.sql
-- One letter a trade instead of a word.
create function engine.regime_letter(market_regime text)
returns text
language sql
immutable
parallel safe
return case market_regime
  when 'TRENDING_UP' then 'U' when 'TRENDING_DOWN' then 'D' when 'RANGING' then 'R' when 'VOLATILE' then 'V' else '?'
end;
comment on function engine.regime_letter(text) is 'How engine.bot_day_trades writes a regime; ? for an unknown one.';

-- 50_analytics/helpers/return_moments.sql
-- What a series of returns looks like: everything a Sharpe, Sortino or probabilistic Sharpe ratio needs.
-- The returns are unnested in a select list here and in what follows: read as a table they would be stored first, which
-- takes twice as long.
create function engine.return_moments(
  returns double precision[],
  out n integer, out mean double precision, out deviation double precision, out skew double precision,
  out kurtosis double precision, out downside_deviation double precision
)
language plpgsql
immutable
strict
parallel safe
set search_path = ''
as $$
declare
  v_squares double precision;
  v_cubes double precision;
  v_fourths double precision;
begin
  perform engine.require_numbers('returns', returns);
  n := cardinality(returns);
  -- Counted from the first return, so that equal returns have a deviation of exactly 0.
  mean := returns[1] + (select avg(entry.number - returns[1]) from (select unnest(returns) as number) as entry);
  select
    sum(entry.square), sum(entry.square * entry.d), sum(entry.square * entry.square), sqrt(avg(entry.loss * entry.loss))
  into v_squares, v_cubes, v_fourths, downside_deviation
  from (
    select given.number - mean as d, (given.number - mean) * (given.number - mean) as square, least(given.number, 0) as loss
    from (select unnest(returns) as number) as given
  ) as entry;
  deviation := sqrt(v_squares / nullif(n - 1, 0));
  if v_squares > 0 then
    skew := v_cubes / n / power(v_squares / n, 1.5);
    kurtosis := v_fourths / n / power(v_squares / n, 2);
  end if;
end;
$$;
comment on function engine.return_moments(double precision[]) is
  'Count, mean, deviation (n - 1), skew and raw kurtosis of the population (a normal has 3; null for equal returns), and sqrt(sum of min(r, 0)^2 / n). Null where there are too few; deviation from two returns on.';

-- 50_analytics/helpers/runs_test.sql
-- Whether wins and losses come in longer or shorter streaks than chance makes them: seven losses in a row among
-- two hundred coin flips are nothing.
create function engine.runs_test(signs double precision[])
returns double precision
language plpgsql
immutable
strict
parallel safe
set search_path = ''
as $$
declare
  v_wins double precision;
  v_losses double precision;
  v_runs double precision;
  v_expected double precision;
  v_variance double precision;
begin
  perform engine.require_numbers('signs', signs);
  select
    count(*) filter (where entry.is_win), count(*) filter (where not entry.is_win),
    count(*) filter (where entry.is_win is distinct from entry.was_win)
  into v_wins, v_losses, v_runs
  from (
    select number > 0 as is_win, lag(number > 0) over (order by place) as was_win
    from unnest(signs) with ordinality as given (number, place)
    where number <> 0
  ) as entry;
  -- With fewer of either the normal approximation is not one.
  if v_wins < 10 or v_losses < 10 then return null; end if;
  v_expected := 1 + 2 * v_wins * v_losses / (v_wins + v_losses);
  v_variance := (v_expected - 1) * (v_expected - 2) / (v_wins + v_losses - 1);
  return 2 * engine.normal_cdf(-abs(v_runs - v_expected) / sqrt(v_variance));
end;
$$;
comment on function engine.runs_test(double precision[]) is
  'Two-sided p-value of the number of runs of numbers above and below 0 (zeros are left out), normal approximation without continuity correction; null with fewer than ten of either. Wald & Wolfowitz (1940).';

-- 50_analytics/helpers/sharpe_annualisation_factor.sql
-- What a Sharpe ratio per day is multiplied by to be one per year when days resemble the days before them.
create function engine.sharpe_annualisation_factor(
  returns double precision[], periods integer default 365, lag_count integer default 3
)
returns double precision
language plpgsql
immutable
strict
parallel safe
set search_path = ''
as $$
declare
  v_count constant integer := cardinality(returns);
  v_deviations double precision[];
  v_squares double precision;
  v_product double precision;
  v_weight double precision := periods;
begin
  perform engine.require_numbers('returns', returns);
  if v_count < lag_count + 2 then return null; end if;
  -- Counted from the first return, so that equal returns deviate by exactly 0.
  v_deviations := array(
    select entry.number - returns[1] - mean.from_first
    from (select avg(counted.number - returns[1]) as from_first from (select unnest(returns) as number) as counted) as mean
    cross join (select unnest(returns) as number) as entry
  );
  select sum(entry.number * entry.number) into v_squares from (select unnest(v_deviations) as number) as entry;
  if v_squares = 0 then return null; end if;
  -- A plain loop: joining the array with itself, moved by a lag, takes twice as long.
  for v_lag in 1..lag_count loop
    v_product := 0;
    for v_place in 1 + v_lag..v_count loop
      v_product := v_product + v_deviations[v_place] * v_deviations[v_place - v_lag];
    end loop;
    v_weight := v_weight + 2 * (periods - v_lag) * v_product / v_squares;
  end loop;
  return case when v_weight > 0 then periods / sqrt(v_weight) end;
end;
$$;
comment on function engine.sharpe_annualisation_factor(double precision[], integer, integer) is
  'eta(q) = q / sqrt(q + 2 sum over k of (q - k) rho_k), rho_k the autocorrelation at lag k; null for constant returns, fewer than lag_count + 2 of them, or where the root has none. Lo (2002), The Statistics of Sharpe Ratios.';

-- 50_analytics/helpers/worst_drawdowns.sql
-- The deepest drawdowns of a series of daily returns, the deepest first.
create function engine.worst_drawdowns(returns double precision[], count integer default 5)
returns table (
  peak integer, trough integer, recovery integer, depth double precision, latest double precision,
  duration_days integer, recovery_days integer
)
language sql
immutable
strict
parallel safe
set search_path = ''
begin atomic
  select * from lateral engine.drawdowns(worst_drawdowns.returns) as drawdown
  order by drawdown.depth, drawdown.peak
  limit worst_drawdowns.count;
end;
comment on function engine.worst_drawdowns(double precision[], integer) is
  'The first rows of engine.drawdowns by depth; of equally deep ones the earlier first.';

-- 50_analytics/functions/buy_and_hold_returns.sql
-- Holding what the bots speak about: the mean daily return of every symbol that had a close on both midnights.
-- From the last day written on, less three in which closes may have come late.
create function engine.buy_and_hold_returns(as_of timestamptz)
returns table (benchmark_name text, day date, net_return double precision, member_count integer)
language sql
stable
rows 400
set search_path = ''
set jit = off
as $$
  with since as (
    select coalesce(
      (select max(known.day) - 3 from public.benchmark_daily_returns as known where known.benchmark_name = 'buy-and-hold'),
      (select min(state.day) from public.bot_daily_states as state)
    ) as day
  ),
  closing as (
    select
      candle.exchange, candle.symbol, (candle.opened_at at time zone 'UTC')::date as day, candle.close::double precision,
      lag((candle.opened_at at time zone 'UTC')::date) over symbol_days as day_before,
      lag(candle.close::double precision) over symbol_days as close_before
    from since
    join public.market_series as series on series.timeframe = '1d'
    join public.market_candles as candle
      on candle.exchange = series.exchange and candle.symbol = series.symbol and candle.timeframe = '1d'
     and candle.opened_at >= (since.day - 1)::timestamp at time zone 'UTC'
     and candle.opened_at <= buy_and_hold_returns.as_of - interval '24 hours'
    window symbol_days as (partition by candle.exchange, candle.symbol order by candle.opened_at)
  )
  select 'buy-and-hold', closing.day, sum(closing.close / closing.close_before - 1 order by closing.exchange, closing.symbol) / count(*),
    count(*)::integer
  from closing
  join since on closing.day >= since.day
  where closing.day_before = closing.day - 1
  group by closing.day;
$$;
comment on function engine.buy_and_hold_returns(timestamptz) is 'Mean of close / close of the day before - 1 over the symbols followed, from daily candles closed by as_of.';

-- 50_analytics/functions/market_time.sql
-- Until when accounts are kept: as_of, or three days after the newest candle anywhere, whichever is earlier.
-- A feed that stops for hours leaves its trades standing; one that ended, as recorded candles do, ends the account.
create function engine.market_time(as_of timestamptz)
returns timestamptz
language sql
stable
set search_path = ''
as $$
  select least(market_time.as_of, max(series.last_opened_at + series.candle_length) + interval '3 days')
  from public.market_series as series;
$$;
comment on function engine.market_time(timestamptz) is 'as_of, but not more than three days after the newest candle of all series.';

-- 50_analytics/functions/find_stale_ranges.sql
-- Ranges of days that are summed together: without a day in between that has nothing to do, and no longer than a small
-- project's memory can sort: of fifty calls a bot and day, ten megabytes.
create function engine.find_stale_ranges(through_day date, bot_days integer default 1200)
returns table (from_day date, through_day date)
language sql
stable
rows 10
set search_path = ''
set jit = off
as $$
  with counted as (
    select stale.day, count(*) as bots, stale.day - row_number() over (order by stale.day)::integer as island
    from engine.stale_state_days as stale
    where stale.day <= find_stale_ranges.through_day
    group by stale.day
  ),
  numbered as (
    select counted.day, counted.island,
      floor((sum(counted.bots) over (partition by counted.island order by counted.day) - 1) / find_stale_ranges.bot_days) as part
    from counted
  )
  select min(numbered.day), max(numbered.day)
  from numbered
  group by numbered.island, numbered.part
  order by 1;
$$;
comment on function engine.find_stale_ranges(date, integer) is 'The queued days up to through_day in order, cut where a day is missing and after about so many bot-days.';

-- 50_analytics/functions/forget_stale_days.sql
-- Clears the stale bot-days of a range, so that they can be written anew.
create function engine.forget_stale_days(from_day date, through_day date)
returns void
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
begin
  delete from public.bot_daily_states as state
  using engine.stale_state_days as stale
  where state.bot_name = stale.bot_name and state.day = stale.day
    and stale.day between forget_stale_days.from_day and forget_stale_days.through_day;
  delete from engine.bot_day_trades as trades
  using engine.stale_state_days as stale
  where trades.bot_name = stale.bot_name and trades.day = stale.day
    and stale.day between forget_stale_days.from_day and forget_stale_days.through_day;
  with removed as (
    delete from public.bot_daily_parts as part
    using engine.stale_state_days as stale
    where part.bot_name = stale.bot_name and part.day = stale.day
      and stale.day between forget_stale_days.from_day and forget_stale_days.through_day
    returning part.bot_name, part.market_regime
  )
  insert into engine.changed_accounts (bot_name, market_regime)
  select distinct removed.bot_name, label.market_regime
  from removed
  cross join lateral (values ('ALL'), (nullif(removed.market_regime, 'UNKNOWN'))) as label (market_regime)
  where label.market_regime is not null
  on conflict do nothing;
end;
$$;
comment on function engine.forget_stale_days(date, date) is 'Deletes what the stale bot-days of the range were summed to, and notes whose figures that changes.';

-- 50_analytics/functions/queue_running_days.sql
-- The days since the last run were not finished: what was open then stands elsewhere now. A day that was complete at
-- the last run does not come again. The first run queues every day there is, so a rebuild is a first run.
create function engine.queue_running_days(as_of timestamptz)
returns void
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
begin
  -- Materialized, or the first entry of a bot would be looked up for each of its days.
  with since as materialized (
    select bot.bot_name, coalesce(
      (progress.states_as_of at time zone 'UTC')::date,
      (
        select (min(least(outcome.entered_at, outcome.exited_at - interval '1 microsecond')) at time zone 'UTC')::date
        from public.prediction_outcomes as outcome
        where outcome.bot_name = bot.bot_name and outcome.entered_at is not null
      )
    ) as first_day
    from public.bots as bot
    cross join engine.analytics_progress as progress
  )
  insert into engine.stale_state_days (bot_name, day)
  select since.bot_name, since.first_day + number
  from since
  cross join lateral generate_series(0, engine.utc_day(queue_running_days.as_of) - since.first_day) as number
  order by 1, 2
  on conflict do nothing;
end;
$$;
comment on function engine.queue_running_days(timestamptz) is 'Queues, for every bot, the days from the last run to as_of; from its first entry where there was no run.';

-- 50_analytics/functions/find_midnight_marks.sql
-- At what price each series stood at the end of each day: one look a midnight, however many trades are marked to it.
-- No element is null: in an array with nulls every look walks there from the start.
create function engine.find_midnight_marks(
  from_day date, through_day date, as_of timestamptz,
  out exchanges text[], out symbols text[], out timeframes text[],
  out closes double precision[], out closed_ats timestamptz[], out are_settled boolean[]
)
language sql
stable
set search_path = ''
set jit = off
as $$
  with series as materialized (
    select known.* from public.market_series as known order by known.exchange, known.symbol, known.timeframe
  ),
  mark as materialized (
    select
      series.exchange, series.symbol, series.timeframe, candle.close, candle.opened_at + series.candle_length as closed_at,
      -- Until the series has passed the moment, a later candle may still become its mark.
      series.last_opened_at + series.candle_length >= moment.at as is_settled
    from series
    cross join (
      select number,
        least((find_midnight_marks.from_day + number + 1)::timestamp at time zone 'UTC', find_midnight_marks.as_of) as at
      from generate_series(0, find_midnight_marks.through_day - find_midnight_marks.from_day) as number
    ) as moment
    left join lateral (
      select candle.opened_at, candle.close::double precision
      from public.market_candles as candle
      where candle.exchange = series.exchange
        and candle.symbol = series.symbol
        and candle.timeframe = series.timeframe
        and candle.opened_at <= moment.at - series.candle_length
      order by candle.opened_at desc
      limit 1
    ) as candle on true
    order by series.exchange, series.symbol, series.timeframe, moment.number
  )
  select listed.exchanges, listed.symbols, listed.timeframes, marked.closes, marked.closed_ats, marked.are_settled
  from (
    select array_agg(exchange) as exchanges, array_agg(symbol) as symbols, array_agg(timeframe) as timeframes from series
  ) as listed
  cross join (
    select
      array_agg(coalesce(close, 'NaN')) as closes, array_agg(coalesce(closed_at, '-infinity')) as closed_ats,
      array_agg(is_settled) as are_settled
    from mark
  ) as marked;
$$;
comment on function engine.find_midnight_marks(date, date, timestamptz) is 'For each series, and the midnights that end these days (as_of for the running one): the last close known, when it closed, and whether that is final; NaN and -infinity where none is known. The days of the first series come first.';

-- 50_analytics/functions/find_stale_stretches.sql
-- The queued bot-days of a range, neighbours joined into stretches, so that each call is looked up once.
create function engine.find_stale_stretches(from_day date, through_day date)
returns table (bot_name text, first_day date, last_day date, begins_at timestamptz, ends_at timestamptz)
language sql
stable
rows 100
set search_path = ''
set jit = off
as $$
  select
    island.bot_name, min(island.day), max(island.day),
    min(island.day)::timestamp at time zone 'UTC', (max(island.day) + 1)::timestamp at time zone 'UTC'
  from (
    select stale.bot_name, stale.day,
      stale.day - row_number() over (partition by stale.bot_name order by stale.day)::integer as island
    from engine.stale_state_days as stale
    where stale.day between find_stale_stretches.from_day and find_stale_stretches.through_day
  ) as island
  group by island.bot_name, island.island
  order by 1, 2;
$$;
comment on function engine.find_stale_stretches(date, date) is 'Stretches of consecutive stale days of a bot within the range; each is (begins_at, ends_at], midnight to midnight UTC.';

-- 50_analytics/functions/fold_runs.sql
-- The runs of wins and losses in some trades, in order. First and last run are kept apart, because they may go on in the
-- days around; a return of zero ends a run. The runs test leaves zeros out and counts for itself.
create function engine.fold_runs(
  net_returns double precision[],
  out first_sign smallint, out first_run integer, out first_run_net double precision,
  out last_sign smallint, out last_run integer, out last_run_net double precision, out is_one_run boolean,
  out best_win_run integer, out best_win_run_net double precision,
  out best_loss_run integer, out best_loss_run_net double precision,
  out opening_sign smallint, out closing_sign smallint, out run_count integer
)
language plpgsql
immutable
parallel safe
set search_path = ''
as $$
declare
  v_net double precision;
  v_sign smallint;
begin
  first_run := 0; best_win_run := 0; best_win_run_net := 0; best_loss_run := 0; best_loss_run_net := 0;
  opening_sign := 0; closing_sign := 0; run_count := 0; last_run := 0; is_one_run := true;
  foreach v_net in array net_returns loop
    v_sign := sign(v_net);
    if v_sign = last_sign and v_sign <> 0 then
      last_run := last_run + 1;
      last_run_net := last_run_net + v_net;
    else
      if last_run > 0 then
        is_one_run := false;
        if first_run = 0 then
          first_sign := last_sign; first_run := last_run; first_run_net := last_run_net;
        end if;
      end if;
      last_sign := v_sign; last_run := 1; last_run_net := v_net;
      if v_sign <> 0 and v_sign <> closing_sign then
        run_count := run_count + 1;
        closing_sign := v_sign;
        if opening_sign = 0 then opening_sign := v_sign; end if;
      end if;
    end if;
    if v_sign = 1 then
      if last_run > best_win_run then
        best_win_run := last_run; best_win_run_net := last_run_net;
      end if;
    elsif v_sign = -1 and last_run > best_loss_run then
      best_loss_run := last_run; best_loss_run_net := last_run_net;
    end if;
  end loop;
  if first_run = 0 then
    first_sign := last_sign; first_run := last_run; first_run_net := last_run_net;
  end if;
end;
$$;
comment on function engine.fold_runs(double precision[]) is 'First, last and longest runs (of equally long ones the earlier) with their sums, whether there is only one, and how many the runs test counts.';

-- 50_analytics/functions/sum_stale_days.sql
-- Sums the stale bot-days of a range of days anew. Every trade that was alive in them is read once, as it was known at
-- as_of: what ended later, or is not labelled yet, is open.
create function engine.sum_stale_days(from_day date, through_day date, as_of timestamptz)
returns integer
language plpgsql
volatile
set search_path = ''
set jit = off
-- So many steps take milliseconds to plan: once a session, not once a range. A plan that was made while the tables were
-- empty has to hold when they are not.
set plan_cache_mode = force_generic_plan
set enable_seqscan = off
-- A range of trades is sorted twice and read four times: from memory, not from files.
set work_mem = '32MB'
as $$
declare
  v_mark record;
  v_length integer := sum_stale_days.through_day - sum_stale_days.from_day + 1;
  v_first integer := sum_stale_days.from_day - date '1970-01-01';
  v_days integer;
begin
  v_mark := engine.find_midnight_marks(sum_stale_days.from_day, sum_stale_days.through_day, sum_stale_days.as_of);
  with stretch as materialized (
    select found.*, row_number() over (order by found.bot_name, found.first_day) as number
    from engine.find_stale_stretches(sum_stale_days.from_day, sum_stale_days.through_day) as found
  ),
  -- Listed by their subscripts, of which the planner expects a thousand: each trade then finds its series by hash, where it
  -- would go through all of them if it expected the ten of unnest.
  series as materialized (
    select
      v_mark.exchanges[number] as exchange, v_mark.symbols[number] as symbol, v_mark.timeframes[number] as timeframe, number
    from generate_subscripts(v_mark.symbols, 1) as number
  ),
  -- The few that outlast every horizon are read through an index of their own: by bot, all that ended later would be.
  outlasting as materialized (
    select outcome.*
    from engine.trade_outcomes as outcome
    where outcome.exited_at - outcome.entered_at > interval '31 days'
  ),
  -- Found by their end, so the cost depends on the days and not on the history.
  found as (
    select stretch.number, stretch.first_day, stretch.last_day, near.*
    from stretch
    cross join lateral (
      select outcome.*
      from engine.trade_outcomes as outcome
      where outcome.bot_name = stretch.bot_name
        and outcome.exited_at > stretch.begins_at
        and outcome.exited_at <= stretch.ends_at
      union all
      select outcome.*
      from engine.trade_outcomes as outcome
      where outcome.bot_name = stretch.bot_name
        and outcome.exited_at > stretch.ends_at
        and outcome.exited_at <= stretch.ends_at + interval '31 days'
        and outcome.entered_at < stretch.ends_at
      union all
      select outlasting.*
      from outlasting
      where outlasting.bot_name = stretch.bot_name
        and outlasting.exited_at > stretch.ends_at + interval '31 days'
        and outlasting.entered_at < stretch.ends_at
    ) as near
    union all
    select stretch.number, stretch.first_day, stretch.last_day, still_open.*
    from stretch
    join engine.trade_outcomes as still_open on still_open.bot_name = stretch.bot_name
    where still_open.exited_at is null
      and still_open.entered_at < stretch.ends_at
  ),
  trade as materialized (
    select
      -- One number for bot, day, regime and side, less the day: grouping by it is three times as fast as by four columns.
      found.number * 1048576 + 2 * case found.market_regime when 'TRENDING_UP' then 1 when 'TRENDING_DOWN' then 2
        when 'RANGING' then 3 when 'VOLATILE' then 4 else 0 end + (found.side = 'LONG')::integer as account,
      found.prediction_id, found.side = 'LONG' as is_long, found.entered_at, found.exited_at,
      -- Days are counted from from_day. An end at midnight belongs to the day it closes.
      floor(date_part('epoch', found.entered_at) / 86400)::integer - v_first as entry_day,
      case when found.exited_at <= sum_stale_days.as_of and found.label_basis is not null
        then ceil(date_part('epoch', found.exited_at) / 86400)::integer - 1 - v_first end as end_day,
      found.first_day - sum_stale_days.from_day as first_day, found.last_day - sum_stale_days.from_day as last_day,
      (series.number - 1) * v_length as first_mark, found.leverage::double precision, found.entry_price,
      found.net_return, found.net_return / nullif(found.planned_loss, 0) as multiple,
      found.favourable_move, found.adverse_move, found.is_correct, found.confidence
    from found
    left join series
      on series.symbol = found.symbol and series.timeframe = found.timeframe and series.exchange = found.exchange
    -- An end at as_of is known even where the trade entered in that moment, as a limit does that is filled and stopped at once.
    where least(found.entered_at, found.exited_at - interval '1 microsecond') < sum_stale_days.as_of
      and found.entered_at is not null
    -- Sums of floating-point numbers depend on their order; a fixed one gives the same bytes on every run.
    order by found.prediction_id
  ),
  ended_part as (
    select
      account + 16 * end_day as place, count(*) as trade_count,
      count(*) filter (where net_return > 0) as win_count, count(*) filter (where net_return < 0) as loss_count,
      sum(greatest(net_return, 0)) as win_sum, sum(least(net_return, 0)) as loss_sum,
      max(net_return) as best_net, min(net_return) as worst_net,
      coalesce(sum(multiple), 0) as r_sum, count(multiple) as r_count,
      coalesce(sum(favourable_move), 0) as favourable_sum, coalesce(sum(adverse_move), 0) as adverse_sum,
      count(favourable_move) as excursion_count,
      count(is_correct) as decided_count, count(*) filter (where is_correct) as correct_count,
      -- Sold when it ended; bought on the same day unless it came over midnight.
      sum(case when entry_day >= end_day then 2 * leverage else leverage end) as traded_sum
    from trade
    where end_day between first_day and last_day
    group by account + 16 * end_day
  ),
  over_midnight as (
    select account, entry_day, entered_at, is_long, leverage, leverage / entry_price::double precision as units, first_mark,
      greatest(entry_day, first_day) as first_midnight, coalesce(least(end_day - 1, last_day), last_day) as last_midnight
    from trade
    where end_day is null or end_day > entry_day
  ),
  open_part as materialized (
    select
      account + 16 * day as place, count(*) as open_count,
      -- At the last close known since its entry; without one it stands where it began. A loss stops at the margin.
      sum(case when v_mark.closed_ats[first_mark + day + 1] > entered_at then greatest(-1, case
        when is_long then units * v_mark.closes[first_mark + day + 1] - leverage
        else leverage - units * v_mark.closes[first_mark + day + 1] end) else 0 end) as open_sum,
      sum(case when day = entry_day then leverage else 0 end) as traded_sum,
      bool_and(coalesce(v_mark.are_settled[first_mark + day + 1], true)) as is_settled
    from (select over_midnight.*, generate_series(first_midnight, last_midnight) as day from over_midnight) as standing
    group by account + 16 * day
  ),
  -- Where the trades stood when the day began: at the end of the day before, which is summed here or was before.
  began as (
    select place + 16 as place, open_sum from open_part
    union all
    select
      stretch.number * 1048576 + 16 * (stretch.first_day - sum_stale_days.from_day)
        + 2 * case part.market_regime when 'TRENDING_UP' then 1 when 'TRENDING_DOWN' then 2 when 'RANGING' then 3
        when 'VOLATILE' then 4 else 0 end + (part.side = 'LONG')::integer,
      part.open_sum
    from stretch
    cross join lateral (
      select known.market_regime, known.side, known.open_sum
      from public.bot_daily_parts as known
      where known.bot_name = stretch.bot_name and known.day = stretch.first_day - 1 and known.open_count > 0
      offset 0
    ) as part
  ),
  part as materialized (
    select
      stretch.bot_name, sum_stale_days.from_day + (both_parts.place % 1048576 / 16)::integer as day,
      (array['UNKNOWN', 'TRENDING_UP', 'TRENDING_DOWN', 'RANGING', 'VOLATILE'])[both_parts.place % 16 / 2 + 1] as market_regime,
      case both_parts.place % 2 when 1 then 'LONG' else 'SHORT' end as side,
      both_parts.*, both_parts.win_sum + both_parts.loss_sum + both_parts.open_sum - coalesce(began.open_sum, 0) as change_sum
    from (
      select
        place, coalesce(trade_count, 0) as trade_count, coalesce(open_count, 0) as open_count, coalesce(open_sum, 0) as open_sum,
        coalesce(ended_part.traded_sum, 0) + coalesce(open_part.traded_sum, 0) as traded_sum,
        coalesce(win_count, 0) as win_count, coalesce(loss_count, 0) as loss_count,
        coalesce(win_sum, 0) as win_sum, coalesce(loss_sum, 0) as loss_sum, best_net, worst_net,
        coalesce(r_sum, 0) as r_sum, coalesce(r_count, 0) as r_count,
        coalesce(favourable_sum, 0) as favourable_sum, coalesce(adverse_sum, 0) as adverse_sum,
        coalesce(excursion_count, 0) as excursion_count,
        coalesce(decided_count, 0) as decided_count, coalesce(correct_count, 0) as correct_count,
        coalesce(is_settled, true) as is_settled
      from ended_part
      full join open_part using (place)
    ) as both_parts
    left join began on began.place = both_parts.place
    join stretch on stretch.number = both_parts.place / 1048576
    order by both_parts.place
  ),
  parts_written as (
    insert into public.bot_daily_parts (
      bot_name, day, market_regime, side, alive_count, change_sum, traded_sum, open_count, open_sum, trade_count,
      win_count, loss_count, win_sum, loss_sum, best_net, worst_net, r_sum, r_count, favourable_sum, adverse_sum,
      excursion_count, decided_count, correct_count
    )
    select
      bot_name, day, market_regime, side, trade_count + open_count, change_sum, traded_sum, open_count, open_sum,
      trade_count, win_count, loss_count, win_sum, loss_sum, best_net, worst_net, r_sum, r_count, favourable_sum,
      adverse_sum, excursion_count, decided_count, correct_count
    from part
  ),
  day_trades as materialized (
    select
      place, array_agg(net_return) as net_returns, array_agg(confidence) as confidences,
      array_agg(case when is_correct then 1 when not is_correct then 0 else -1 end::smallint) as verdicts,
      -- 1970 began on a Thursday.
      array_agg(((floor(date_part('epoch', entered_at) / 3600)::integer + 72) % 168)::smallint) as slots,
      string_agg(regime_letter, '') as regimes, string_agg(case when is_long then 'L' else 'S' end, '') as sides
    from (
      select account / 16 + end_day as place, net_return, confidence, is_correct, entered_at, is_long,
        substr('?UDRV', account::integer % 16 / 2 + 1, 1) as regime_letter
      from trade
      where end_day between first_day and last_day
      order by account / 16 + end_day, exited_at, prediction_id
    ) as in_exit_order
    group by place
  ),
  trades_written as (
    insert into engine.bot_day_trades (bot_name, day, net_returns, confidences, verdicts, slots, regimes, sides)
    select
      stretch.bot_name, sum_stale_days.from_day + (day_trades.place % 65536)::integer, net_returns, confidences, verdicts,
      slots, regimes, sides
    from day_trades
    join stretch on stretch.number = day_trades.place / 65536
    order by day_trades.place
  ),
  total as (
    select
      place / 16 as place, bot_name, day, sum(trade_count + open_count) as alive_count, sum(change_sum) as change_sum,
      sum(traded_sum) as traded_sum, sum(trade_count) as trade_count, sum(win_count) as win_count,
      sum(loss_count) as loss_count, sum(win_sum) as win_sum, sum(loss_sum) as loss_sum, max(best_net) as best_net,
      min(worst_net) as worst_net, sum(r_sum) as r_sum, sum(r_count) as r_count, sum(favourable_sum) as favourable_sum,
      sum(adverse_sum) as adverse_sum, sum(excursion_count) as excursion_count, sum(decided_count) as decided_count,
      sum(correct_count) as correct_count
    from part
    group by place / 16, bot_name, day
  ),
  states_written as (
    insert into public.bot_daily_states (
      bot_name, day, alive_count, net_return, exposure, turnover, trade_count, win_count, loss_count, win_sum, loss_sum,
      best_net, worst_net, r_sum, r_count, favourable_sum, adverse_sum, excursion_count, decided_count, correct_count,
      first_sign, first_run, first_run_net, last_sign, last_run, last_run_net, is_one_run, best_win_run,
      best_win_run_net, best_loss_run, best_loss_run_net, opening_sign, closing_sign, run_count
    )
    select
      total.bot_name, total.day, total.alive_count,
      stake.ratio / greatest(1, stake.ratio * total.alive_count) * total.change_sum,
      least(1, stake.ratio * total.alive_count),
      stake.ratio / greatest(1, stake.ratio * total.alive_count) * total.traded_sum,
      total.trade_count, total.win_count, total.loss_count, total.win_sum, total.loss_sum, total.best_net,
      total.worst_net, total.r_sum, total.r_count, total.favourable_sum, total.adverse_sum, total.excursion_count,
      total.decided_count, total.correct_count,
      coalesce(run.first_sign, 0), coalesce(run.first_run, 0), coalesce(run.first_run_net, 0),
      coalesce(run.last_sign, 0), coalesce(run.last_run, 0), coalesce(run.last_run_net, 0),
      coalesce(run.is_one_run, false), coalesce(run.best_win_run, 0), coalesce(run.best_win_run_net, 0),
      coalesce(run.best_loss_run, 0), coalesce(run.best_loss_run_net, 0), coalesce(run.opening_sign, 0),
      coalesce(run.closing_sign, 0), coalesce(run.run_count, 0)
    from total
    cross join (
      select setting.value as ratio from public.settings as setting where setting.setting_name = 'stake_ratio'
    ) as stake
    left join (
      select day_trades.place, folded.*
      from day_trades
      cross join lateral engine.fold_runs(day_trades.net_returns) as folded
    ) as run on run.place = total.place
    order by total.place
    returning 1
  ),
  changed as (
    insert into engine.changed_accounts (bot_name, market_regime)
    select distinct part.bot_name, label.market_regime
    from part
    cross join lateral (values ('ALL'), (nullif(part.market_regime, 'UNKNOWN'))) as label (market_regime)
    where label.market_regime is not null
    on conflict do nothing
  ),
  -- A day whose marks may still change stays queued, and the day after it, which counts from them.
  -- Grouped, because the planner expects millions of rows here, and few groups.
  unsettled as materialized (
    select listed.bot_name, listed.day
    from (
      select part.bot_name, part.day from part where not part.is_settled
      union all
      select part.bot_name, part.day + 1 from part where not part.is_settled
      union all
      select stale.bot_name, sum_stale_days.from_day
      from engine.stale_state_days as stale
      where stale.day = sum_stale_days.from_day - 1
    ) as listed
    group by listed.bot_name, listed.day
  ),
  done as (
    delete from engine.stale_state_days as stale
    where stale.day between sum_stale_days.from_day and sum_stale_days.through_day
      and not exists (
        select from unsettled where unsettled.bot_name = stale.bot_name and unsettled.day = stale.day
      )
  )
  select count(*) into v_days from states_written;
  return v_days;
end;
$$;
comment on function engine.sum_stale_days(date, date, timestamptz) is 'Writes the parts, trades and states of the stale bot-days of the range, whose old rows are gone. Returns how many states it wrote.';

-- 50_analytics/functions/refresh_bot_states.sql
-- Sums the stale bot-days anew, range by range. A day whose marks may still change stays queued.
create function engine.refresh_bot_states(as_of timestamptz)
returns integer
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
declare
  v_range record;
  v_days integer := 0;
begin
  perform engine.queue_running_days(refresh_bot_states.as_of);
  for v_range in
    select * from engine.find_stale_ranges(engine.utc_day(refresh_bot_states.as_of))
  loop
    perform engine.forget_stale_days(v_range.from_day, v_range.through_day);
    v_days := v_days + engine.sum_stale_days(v_range.from_day, v_range.through_day, refresh_bot_states.as_of);
  end loop;
  update engine.analytics_progress set states_as_of = refresh_bot_states.as_of;
  return v_days;
end;
$$;
comment on function engine.refresh_bot_states(timestamptz) is 'Rebuilds the daily states of the stale bot-days as of a time. Returns how many bot-days were written.';

-- 50_analytics/functions/unknown_account_figures.sql
-- Why figures of an account are null: one sentence each.
create function engine.unknown_account_figures(
  day_count integer, deviation double precision, downside_deviation double precision, max_drawdown double precision,
  sharpe_per_day double precision, is_under_water boolean, is_undoing boolean, is_beyond boolean, is_growth_beyond boolean,
  has_no_variance boolean
)
returns jsonb
language sql
immutable
parallel safe
set search_path = ''
return (
  select jsonb_strip_nulls(jsonb_build_object(
    'total_return', case when is_beyond then why.beyond end,
    'cagr', coalesce(why.short, case when is_growth_beyond then why.beyond end),
    'annual_volatility', why.short,
    'sharpe_ratio', coalesce(why.short, why.still),
    'sharpe_per_day', coalesce(why.single, why.still),
    'sharpe_ratio_adjusted', coalesce(why.short, why.still, case when is_undoing then 'the returns undo each other' end),
    'sortino_ratio', coalesce(why.short, case when downside_deviation = 0 then 'no return fell short' end),
    'calmar_ratio', coalesce(why.short, why.level, case when is_growth_beyond then why.beyond end),
    'max_drawdown_days', why.level,
    'recovery_days', coalesce(why.level, case when is_under_water then 'the deepest drawdown has not recovered' end),
    'value_at_risk_95', why.few,
    'conditional_value_at_risk_95', why.few,
    'skewness', coalesce(why.single, why.still),
    'kurtosis', coalesce(why.single, why.still),
    'probabilistic_sharpe', coalesce(why.single, why.still, why.unsure),
    'minimum_track_record_days', coalesce(why.single, why.still,
      case when sharpe_per_day <= 0 then 'the Sharpe ratio is not above its benchmark' end, why.unsure)
  ))
  from (
    select
      case when day_count < 90 then format('too few days: %s of 90', day_count) end as short,
      case when day_count < 20 then format('too few days: %s of 20', day_count) end as few,
      case when day_count < 2 then format('too few days: %s of 2', day_count) end as single,
      case when deviation = 0 then 'the returns never vary' end as still,
      case when max_drawdown = 0 then 'the equity never fell' end as level,
      case when has_no_variance then 'the variance of the Sharpe ratio is not positive' end as unsure,
      'beyond the largest number' as beyond
  ) as why
);
comment on function engine.unknown_account_figures(integer, double precision, double precision, double precision, double precision, boolean, boolean, boolean, boolean, boolean) is 'Reasons of engine.measure_account, by figure.';

-- 50_analytics/functions/measure_account.sql
-- Every figure of a daily account, from its returns, days without a trade included. What has no value says why.
create function engine.measure_account(
  returns double precision[],
  out day_count integer, out total_return double precision, out cagr double precision,
  out annual_volatility double precision, out sharpe_ratio double precision, out sharpe_per_day double precision,
  out sharpe_ratio_adjusted double precision, out sortino_ratio double precision, out calmar_ratio double precision,
  out max_drawdown double precision, out current_drawdown double precision, out max_drawdown_days integer,
  out recovery_days integer, out value_at_risk_95 double precision, out conditional_value_at_risk_95 double precision,
  out skewness double precision, out kurtosis double precision, out probabilistic_sharpe double precision,
  out minimum_track_record_days double precision, out unknown_reasons jsonb
)
language plpgsql
immutable
parallel safe
set search_path = ''
as $$
declare
  c_year constant double precision := 365;
  v_moments record;
  v_fall record;
  v_growth double precision;
  v_is_long boolean;
begin
  v_moments := engine.return_moments(returns);
  v_fall := engine.drawdown_statistics(returns);
  day_count := v_moments.n;
  v_is_long := day_count >= 90;

  select case when bool_or(number <= -1) then '-Infinity' else sum(ln(greatest(1 + number, 1e-300))) end into v_growth
  from (select unnest(returns) as number) as given;
  total_return := case when v_growth < 690 then exp(greatest(v_growth, -690)) - 1 end;
  -- A ruined account is worth nothing, not a hair.
  if v_growth < -690 then total_return := -1; end if;

  sharpe_per_day := v_moments.mean / nullif(v_moments.deviation, 0);
  skewness := v_moments.skew;
  kurtosis := v_moments.kurtosis;
  max_drawdown := v_fall.max_drawdown;
  current_drawdown := v_fall.current_drawdown;
  max_drawdown_days := v_fall.duration_days;
  recovery_days := v_fall.recovery_days;
  probabilistic_sharpe := engine.probabilistic_sharpe(sharpe_per_day, 0, day_count, skewness, kurtosis);
  if sharpe_per_day > 0 and probabilistic_sharpe is not null then
    -- engine.minimum_track_record with its normal_quantile(0.95) written out: a third of the time of all figures.
    minimum_track_record_days := 1 + engine.sharpe_variance_factor(sharpe_per_day, skewness, kurtosis)
      * power(1.6448536269514722 / sharpe_per_day, 2);
  end if;
  if day_count >= 20 then
    value_at_risk_95 := engine.value_at_risk(returns);
    -- engine.conditional_value_at_risk, with the threshold that is known already.
    conditional_value_at_risk_95 := (
      select value_at_risk_95 + avg(entry.number - value_at_risk_95)
      from (select unnest(returns) as number) as entry
      where entry.number <= value_at_risk_95
    );
  end if;
  if v_is_long then
    cagr := case
      when total_return = -1 then -1
      when v_growth * c_year / day_count < 690 then exp(v_growth * c_year / day_count) - 1
    end;
    annual_volatility := v_moments.deviation * sqrt(c_year);
    sharpe_ratio := sharpe_per_day * sqrt(c_year);
    sharpe_ratio_adjusted := sharpe_per_day * engine.sharpe_annualisation_factor(returns);
    sortino_ratio := v_moments.mean / nullif(v_moments.downside_deviation, 0) * sqrt(c_year);
    calmar_ratio := cagr / nullif(abs(max_drawdown), 0);
  end if;
  unknown_reasons := engine.unknown_account_figures(day_count, v_moments.deviation, v_moments.downside_deviation,
    max_drawdown, sharpe_per_day, v_fall.recovery is null, sharpe_ratio_adjusted is null, total_return is null,
    cagr is null, probabilistic_sharpe is null);
end;
$$;
comment on function engine.measure_account(double precision[]) is 'Figures of a series of daily returns as packages/metrics defines them; annual ones from 90 days on, risk values from 20.';

-- 50_analytics/functions/fill_days.sql
-- A series without holes: days on which no trade was alive returned nothing, and count.
create function engine.fill_days(days date[], returns double precision[], from_day date, to_day date)
returns double precision[]
language plpgsql
immutable
parallel safe
set search_path = ''
as $$
declare
  v_filled double precision[];
begin
  -- Most accounts have no idle day.
  if days[1] = from_day and cardinality(days) = to_day - from_day + 1 then
    return returns;
  end if;
  v_filled := array_fill(0::double precision, array[to_day - from_day + 1]);
  for v_place in 1..cardinality(days) loop
    v_filled[days[v_place] - from_day + 1] := returns[v_place];
  end loop;
  return v_filled;
end;
$$;
comment on function engine.fill_days(date[], double precision[], date, date) is 'Returns of every day of [from_day, to_day] in order, 0 where days names none.';

-- 50_analytics/functions/merge_states.sql
-- Adds up the states of some days, and lays the days side by side as the account saw them, zeros included. One regime or
-- side is added up from the parts of each day: what is staked follows from how many of its trades were alive.
-- Without a first day: everything, from the first day with a trade to the last. With one: a window that ends on last_day.
create function engine.merge_states(bot_names text[], market_regime text, side text, first_day date, last_day date)
returns table (
  bot_name text, begins_on date, ends_on date, returns double precision[],
  exposure_sum double precision, turnover_sum double precision,
  trade_count bigint, win_count bigint, loss_count bigint,
  win_sum double precision, loss_sum double precision, best_net double precision, worst_net double precision,
  r_sum double precision, r_count bigint, favourable_sum double precision, adverse_sum double precision,
  excursion_count bigint, decided_count bigint, correct_count bigint
)
language sql
stable
rows 100
set search_path = ''
set jit = off
as $$
  select
    wanted.bot_name, span.from_day, span.to_day, engine.fill_days(total.days, total.returns, span.from_day, span.to_day),
    total.exposure_sum, total.turnover_sum, total.trade_count, total.win_count, total.loss_count, total.win_sum,
    total.loss_sum, total.best_net, total.worst_net, total.r_sum, total.r_count, total.favourable_sum,
    total.adverse_sum, total.excursion_count, total.decided_count, total.correct_count
  from unnest(merge_states.bot_names) as wanted (bot_name)
  cross join (
    select setting.value as stake_ratio, merge_states.market_regime = 'ALL' and merge_states.side = 'ALL' as is_whole
    from public.settings as setting
    where setting.setting_name = 'stake_ratio'
  ) as account
  -- Bot by bot, so that the days come from their index in order: arrays and sums of floating-point numbers depend on it.
  cross join lateral (
    select
      min(state.day) as first_found, max(state.day) as last_found,
      array_agg(state.day) as days, array_agg(state.net_return) as returns,
      sum(state.exposure) as exposure_sum, sum(state.turnover) as turnover_sum,
      sum(state.trade_count)::bigint as trade_count, sum(state.win_count)::bigint as win_count,
      sum(state.loss_count)::bigint as loss_count, sum(state.win_sum) as win_sum, sum(state.loss_sum) as loss_sum,
      max(state.best_net) as best_net, min(state.worst_net) as worst_net, sum(state.r_sum) as r_sum,
      sum(state.r_count)::bigint as r_count, sum(state.favourable_sum) as favourable_sum,
      sum(state.adverse_sum) as adverse_sum, sum(state.excursion_count)::bigint as excursion_count,
      sum(state.decided_count)::bigint as decided_count, sum(state.correct_count)::bigint as correct_count
    from (
      select
        known.day, known.net_return, known.exposure, known.turnover, known.trade_count, known.win_count, known.loss_count,
        known.win_sum, known.loss_sum, known.best_net, known.worst_net, known.r_sum, known.r_count, known.favourable_sum,
        known.adverse_sum, known.excursion_count, known.decided_count, known.correct_count
      from public.bot_daily_states as known
      where account.is_whole
        and known.bot_name = wanted.bot_name
        and known.day between coalesce(merge_states.first_day, '-infinity') and merge_states.last_day
      union all
      select
        day_part.day, account.stake_ratio / greatest(1, account.stake_ratio * day_part.alive_count) * day_part.change_sum,
        least(1, account.stake_ratio * day_part.alive_count),
        account.stake_ratio / greatest(1, account.stake_ratio * day_part.alive_count) * day_part.traded_sum,
        day_part.trade_count, day_part.win_count, day_part.loss_count, day_part.win_sum, day_part.loss_sum,
        day_part.best_net, day_part.worst_net, day_part.r_sum, day_part.r_count, day_part.favourable_sum,
        day_part.adverse_sum, day_part.excursion_count, day_part.decided_count, day_part.correct_count
      from (
        select
          part.day, sum(part.alive_count) as alive_count, sum(part.change_sum) as change_sum,
          sum(part.traded_sum) as traded_sum, sum(part.trade_count) as trade_count, sum(part.win_count) as win_count,
          sum(part.loss_count) as loss_count, sum(part.win_sum) as win_sum, sum(part.loss_sum) as loss_sum,
          max(part.best_net) as best_net, min(part.worst_net) as worst_net, sum(part.r_sum) as r_sum,
          sum(part.r_count) as r_count, sum(part.favourable_sum) as favourable_sum, sum(part.adverse_sum) as adverse_sum,
          sum(part.excursion_count) as excursion_count, sum(part.decided_count) as decided_count,
          sum(part.correct_count) as correct_count
        from public.bot_daily_parts as part
        where not account.is_whole
          and part.bot_name = wanted.bot_name
          and part.day between coalesce(merge_states.first_day, '-infinity') and merge_states.last_day
          and (merge_states.market_regime = 'ALL' or part.market_regime = merge_states.market_regime)
          and (merge_states.side = 'ALL' or part.side = merge_states.side)
        group by part.day
      ) as day_part
      order by 1
    ) as state
    having count(*) > 0
  ) as total
  cross join lateral (
    select
      case
        when merge_states.first_day is null then total.first_found
        when account.is_whole then greatest(merge_states.first_day, (
          select min(earliest.day) from public.bot_daily_states as earliest where earliest.bot_name = wanted.bot_name
        ))
        else greatest(merge_states.first_day, (
          select min(earliest.day)
          from public.bot_daily_parts as earliest
          where earliest.bot_name = wanted.bot_name
            and (merge_states.market_regime = 'ALL' or earliest.market_regime = merge_states.market_regime)
            and (merge_states.side = 'ALL' or earliest.side = merge_states.side)
        ))
      end as from_day,
      case when merge_states.first_day is null then total.last_found else merge_states.last_day end as to_day
  ) as span
  order by 1;
$$;
comment on function engine.merge_states(text[], text, text, date, date) is 'One row a bot that had a trade alive between the days: sums of its daily states, and its daily returns in order. ALL stands for every regime, for both sides.';

-- 50_analytics/functions/unknown_trade_figures.sql
-- Why figures of trades and calls are null: one sentence each.
create function engine.unknown_trade_figures(
  trade_count bigint, win_count bigint, loss_count bigint, risked_count bigint, followed_count bigint, decided_count bigint
)
returns jsonb
language sql
immutable
parallel safe
set search_path = ''
return jsonb_strip_nulls(jsonb_build_object(
  'win_rate', case when win_count + loss_count = 0 then 'no trade has won or lost' end,
  'profit_factor', case when loss_count = 0 then 'no trade has lost' end,
  'average_win', case when win_count = 0 then 'no trade has won' end,
  'average_loss', case when loss_count = 0 then 'no trade has lost' end,
  'payoff_ratio', case when loss_count = 0 then 'no trade has lost' when win_count = 0 then 'no trade has won' end,
  'expectancy', case when trade_count = 0 then 'no trade has ended' end,
  'expectancy_r', case when risked_count = 0 then 'no trade has ended that had a stop' end,
  'best_trade', case when trade_count = 0 then 'no trade has ended' end,
  'worst_trade', case when trade_count = 0 then 'no trade has ended' end,
  'mean_favourable', case when followed_count = 0 then 'no trade has ended whose path is known' end,
  'mean_adverse', case when followed_count = 0 then 'no trade has ended whose path is known' end,
  'accuracy', case when decided_count = 0 then 'no call has been decided' end
));
comment on function engine.unknown_trade_figures(bigint, bigint, bigint, bigint, bigint, bigint) is 'Reasons of the figures per trade and per prediction, by figure.';

-- 50_analytics/functions/measure_bots.sql
-- The figures of some bots over some days: of the account, per trade and per prediction, each with its own unit.
create function engine.measure_bots(bot_names text[], market_regime text, side text, from_day date, through_day date)
returns table (
  bot_name text, market_regime text, first_day date, last_day date, day_count integer,
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
  decided_count bigint, correct_count bigint, accuracy double precision, unknown_reasons jsonb,
  probabilistic_sharpe double precision, minimum_track_record_days double precision
)
language sql
stable
rows 100
set search_path = ''
set jit = off
as $$
  select
    merged.bot_name, measure_bots.market_regime, merged.begins_on, merged.ends_on, account.day_count,
    account.total_return, account.cagr, account.annual_volatility, account.sharpe_ratio, account.sharpe_per_day,
    account.sharpe_ratio_adjusted, account.sortino_ratio, account.calmar_ratio, account.max_drawdown,
    account.current_drawdown, account.max_drawdown_days, account.recovery_days, account.value_at_risk_95,
    account.conditional_value_at_risk_95, account.skewness, account.kurtosis,
    merged.exposure_sum / account.day_count, merged.turnover_sum / account.day_count, merged.trade_count,
    merged.win_count, merged.loss_count,
    merged.win_count::double precision / nullif(merged.win_count + merged.loss_count, 0),
    merged.win_sum / nullif(-merged.loss_sum, 0),
    (merged.win_sum + merged.loss_sum) / nullif(merged.trade_count, 0),
    merged.r_sum / nullif(merged.r_count, 0), merged.win_sum / nullif(merged.win_count, 0),
    -merged.loss_sum / nullif(merged.loss_count, 0),
    merged.win_sum / nullif(merged.win_count, 0) * merged.loss_count / nullif(-merged.loss_sum, 0),
    merged.best_net, merged.worst_net, merged.favourable_sum / nullif(merged.excursion_count, 0),
    merged.adverse_sum / nullif(merged.excursion_count, 0), merged.decided_count, merged.correct_count,
    merged.correct_count::double precision / nullif(merged.decided_count, 0),
    engine.unknown_trade_figures(merged.trade_count, merged.win_count, merged.loss_count, merged.r_count,
      merged.excursion_count, merged.decided_count) || account.unknown_reasons,
    account.probabilistic_sharpe, account.minimum_track_record_days
  from engine.merge_states(
    measure_bots.bot_names, measure_bots.market_regime, measure_bots.side, measure_bots.from_day, measure_bots.through_day
  ) as merged
  cross join lateral engine.measure_account(merged.returns) as account;
$$;
comment on function engine.measure_bots(text[], text, text, date, date) is 'One row a bot that has a state: what bot_advanced_metrics shows, over everything up to through_day or over a window that begins on from_day.';

-- 50_analytics/functions/unknown_luck_figures.sql
-- Why figures of chance are null that depend on the bot's own row alone.
create function engine.unknown_luck_figures(market_regime text, decided_count bigint)
returns jsonb
language sql
immutable
parallel safe
set search_path = ''
return case when decided_count > 0 then '{}' else jsonb_build_object(
  'effective_count', 'no call has been decided',
  'probability_above_coin', 'no call has been decided',
  'p_value', 'no call has been decided'
) end || case when market_regime = 'ALL' then '{}' else jsonb_build_object(
  'deflated_sharpe', 'told of all calls together only',
  'mean_return_low', 'told of all calls together only',
  'mean_return_high', 'told of all calls together only',
  'p_value_adjusted', 'told of all calls together only',
  'is_told_from_luck', 'told of all calls together only'
) end;
comment on function engine.unknown_luck_figures(text, bigint) is 'Reasons of the figures of chance, by figure; write_crowd_luck adds those that compare the crowd.';

-- 50_analytics/functions/write_advanced_metrics.sql
-- The figures of some bots over all their days. A bot whose calls were all withdrawn is as new.
create function engine.write_advanced_metrics(bot_names text[], market_regime text, as_of timestamptz)
returns void
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
begin
  delete from public.bot_advanced_metrics as metrics
  where metrics.bot_name = any (write_advanced_metrics.bot_names)
    and metrics.market_regime = write_advanced_metrics.market_regime
    and not exists (
      select from public.bot_daily_parts as part
      where part.bot_name = metrics.bot_name and metrics.market_regime in ('ALL', part.market_regime)
    );
  insert into public.bot_advanced_metrics (bot_name, market_regime)
  select bot.bot_name, 'ALL' from unnest(write_advanced_metrics.bot_names) as bot (bot_name)
  on conflict on constraint bot_advanced_metrics_pkey do nothing;

  insert into public.bot_advanced_metrics as metrics (
    bot_name, market_regime,
    first_day, last_day, day_count, total_return, cagr, annual_volatility, sharpe_ratio, sharpe_per_day,
    sharpe_ratio_adjusted, sortino_ratio, calmar_ratio, max_drawdown, current_drawdown, max_drawdown_days,
    recovery_days, value_at_risk_95, conditional_value_at_risk_95, skewness, kurtosis, exposure,
    turnover_per_day, trade_count, win_count, loss_count, win_rate, profit_factor, expectancy, expectancy_r,
    average_win, average_loss, payoff_ratio, best_trade, worst_trade, mean_favourable, mean_adverse,
    decided_count, correct_count, accuracy,
    effective_count, probability_above_coin, p_value, probabilistic_sharpe, minimum_track_record_days,
    unknown_reasons, as_of
  )
  select
    measured.bot_name, measured.market_regime,
    measured.first_day, measured.last_day, measured.day_count, measured.total_return, measured.cagr,
    measured.annual_volatility, measured.sharpe_ratio, measured.sharpe_per_day, measured.sharpe_ratio_adjusted,
    measured.sortino_ratio, measured.calmar_ratio, measured.max_drawdown, measured.current_drawdown,
    measured.max_drawdown_days, measured.recovery_days, measured.value_at_risk_95,
    measured.conditional_value_at_risk_95, measured.skewness, measured.kurtosis, measured.exposure,
    measured.turnover_per_day, measured.trade_count, measured.win_count, measured.loss_count, measured.win_rate,
    measured.profit_factor, measured.expectancy, measured.expectancy_r, measured.average_win,
    measured.average_loss, measured.payoff_ratio, measured.best_trade, measured.worst_trade,
    measured.mean_favourable, measured.mean_adverse, measured.decided_count, measured.correct_count,
    measured.accuracy,
    worth.calls, worth.probability, 1 - worth.probability, measured.probabilistic_sharpe, measured.minimum_track_record_days,
    measured.unknown_reasons || engine.unknown_luck_figures(measured.market_regime, measured.decided_count),
    write_advanced_metrics.as_of
  from engine.measure_bots(
    write_advanced_metrics.bot_names, write_advanced_metrics.market_regime, 'ALL', null, engine.utc_day(write_advanced_metrics.as_of)
  ) as measured
  cross join engine.analytics_progress as progress
  left join engine.simultaneous_calls as together on together.bot_name = measured.bot_name
  cross join lateral (
    select number.calls, engine.probability_above_half(number.calls * measured.accuracy, number.calls) as probability
    from engine.effective_count(
      nullif(measured.decided_count, 0), coalesce(together.call_count, 1), coalesce(progress.correctness_correlation, 0)
    ) as number (calls)
  ) as worth
  on conflict on constraint bot_advanced_metrics_pkey do update
  set first_day = excluded.first_day,
      last_day = excluded.last_day,
      day_count = excluded.day_count,
      total_return = excluded.total_return,
      cagr = excluded.cagr,
      annual_volatility = excluded.annual_volatility,
      sharpe_ratio = excluded.sharpe_ratio,
      sharpe_per_day = excluded.sharpe_per_day,
      sharpe_ratio_adjusted = excluded.sharpe_ratio_adjusted,
      sortino_ratio = excluded.sortino_ratio,
      calmar_ratio = excluded.calmar_ratio,
      max_drawdown = excluded.max_drawdown,
      current_drawdown = excluded.current_drawdown,
      max_drawdown_days = excluded.max_drawdown_days,
      recovery_days = excluded.recovery_days,
      value_at_risk_95 = excluded.value_at_risk_95,
      conditional_value_at_risk_95 = excluded.conditional_value_at_risk_95,
      skewness = excluded.skewness,
      kurtosis = excluded.kurtosis,
      exposure = excluded.exposure,
      turnover_per_day = excluded.turnover_per_day,
      trade_count = excluded.trade_count,
      win_count = excluded.win_count,
      loss_count = excluded.loss_count,
      win_rate = excluded.win_rate,
      profit_factor = excluded.profit_factor,
      expectancy = excluded.expectancy,
      expectancy_r = excluded.expectancy_r,
      average_win = excluded.average_win,
      average_loss = excluded.average_loss,
      payoff_ratio = excluded.payoff_ratio,
      best_trade = excluded.best_trade,
      worst_trade = excluded.worst_trade,
      mean_favourable = excluded.mean_favourable,
      mean_adverse = excluded.mean_adverse,
      decided_count = excluded.decided_count,
      correct_count = excluded.correct_count,
      accuracy = excluded.accuracy,
      effective_count = excluded.effective_count,
      probability_above_coin = excluded.probability_above_coin,
      p_value = excluded.p_value,
      probabilistic_sharpe = excluded.probabilistic_sharpe,
      minimum_track_record_days = excluded.minimum_track_record_days,
      unknown_reasons = excluded.unknown_reasons,
      as_of = excluded.as_of;
end;
$$;
comment on function engine.write_advanced_metrics(text[], text, timestamptz) is 'Rewrites the rows of these bots and this regime in bot_advanced_metrics. What compares the crowd is added by engine.write_crowd_luck.';

-- 50_analytics/functions/write_drawdowns.sql
-- The five deepest falls of each account, with the days they began, bottomed and were made good.
create function engine.write_drawdowns(bot_names text[], as_of timestamptz)
returns void
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
begin
  delete from public.bot_drawdowns as drawdown where drawdown.bot_name = any (write_drawdowns.bot_names);
  insert into public.bot_drawdowns (
    bot_name, rank, depth, peak_on, trough_on, recovered_on, duration_days, recovery_days, as_of
  )
  select
    account.bot_name, fall.rank, fall.depth, account.begins_on - 1 + fall.peak, account.begins_on - 1 + fall.trough,
    account.begins_on - 1 + fall.recovery, fall.duration_days, fall.recovery_days, write_drawdowns.as_of
  from engine.merge_states(
    write_drawdowns.bot_names, 'ALL', 'ALL', null, engine.utc_day(write_drawdowns.as_of)
  ) as account
  cross join lateral (
    select row_number() over (order by worst.depth, worst.peak) as rank, worst.*
    from engine.worst_drawdowns(account.returns, 5) as worst
  ) as fall
  order by account.bot_name, fall.rank;
end;
$$;
comment on function engine.write_drawdowns(text[], timestamptz) is 'Rewrites bot_drawdowns of these bots.';

-- 50_analytics/functions/write_regime_streaks.sql
-- Wins and losses in a row among the calls of each regime, read off the trades of each day: runs of one regime lie across
-- those of the others, so they do not add up. Each bot has its day of the week; one without streaks does not wait for it.
-- A letter a trade: W, L, or Z for nothing.
create function engine.write_regime_streaks(as_of timestamptz)
returns void
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
declare
  v_today date := engine.utc_day(write_regime_streaks.as_of);
  v_bots text[] := array(
    select distinct metrics.bot_name
    from public.bot_advanced_metrics as metrics
    where metrics.market_regime <> 'ALL'
      and metrics.win_count + metrics.loss_count > 0
      and (
        metrics.longest_win_streak + metrics.longest_loss_streak = 0
        or (hashtext(metrics.bot_name) + (v_today - date '2000-01-01')) % 7 = 0
      )
  );
begin
  with history as materialized (
    select numbered.bot_name, numbered.regime, string_agg(
      case when numbered.net > 0 then 'W' when numbered.net < 0 then 'L' else 'Z' end, '' order by numbered.number
    ) as signs
    from (
      -- Day by day as their index has them, and unnested side by side: they come in exit order, so numbers sort themselves.
      select in_exit_order.*, row_number() over () as number
      from (
        select kept.bot_name, unnest(kept.net_returns) as net, string_to_table(kept.regimes, null) as regime
        from (
          select * from engine.bot_day_trades as trades where trades.bot_name = any (v_bots) order by trades.bot_name, trades.day
        ) as kept
      ) as in_exit_order
    ) as numbered
    group by numbered.bot_name, numbered.regime
  )
  update public.bot_advanced_metrics as metrics
  set current_streak = case right(history.signs, 1)
        when 'W' then length(history.signs) - length(rtrim(history.signs, 'W'))
        when 'L' then length(rtrim(history.signs, 'L')) - length(history.signs)
        else 0
      end,
      longest_win_streak = longest.wins,
      longest_loss_streak = longest.losses
  from history
  cross join lateral (
    select
      (select max(length(run)) from string_to_table(translate(history.signs, 'Z', 'L'), 'L') as run) as wins,
      (select max(length(run)) from string_to_table(translate(history.signs, 'Z', 'W'), 'W') as run) as losses
  ) as longest
  where metrics.bot_name = history.bot_name
    and metrics.market_regime <> 'ALL'
    and engine.regime_letter(metrics.market_regime) = history.regime;
end;
$$;
comment on function engine.write_regime_streaks(timestamptz) is 'Rewrites the streaks in bot_advanced_metrics, regime by regime, of the bots whose weekday it is; after write_advanced_metrics.';

-- 50_analytics/functions/merge_runs.sql
-- Joins the runs of single days into the runs of a history: what a day ends with may go on in the next.
-- One pass in order of time; window functions over the same rows take four times as long.
create function engine.merge_runs(bot_names text[])
returns table (
  bot_name text,
  current_streak integer, current_net double precision, current_since date,
  longest_win_streak integer, longest_win_net double precision, longest_win_from date, longest_win_to date,
  longest_loss_streak integer, longest_loss_net double precision, longest_loss_from date, longest_loss_to date,
  run_count integer
)
language plpgsql
stable
rows 100
set search_path = ''
set jit = off
as $$
#variable_conflict use_variable
declare
  v_day record;
  v_sign integer := 0;
  v_closing_sign integer := 0;
begin
  for v_day in
    select state.bot_name, state.day,
      state.first_sign, state.first_run, state.first_run_net, state.last_sign, state.last_run, state.last_run_net,
      state.is_one_run, state.best_win_run, state.best_win_run_net, state.best_loss_run, state.best_loss_run_net,
      state.opening_sign, state.closing_sign, state.run_count,
      row_number() over account = 1 as is_first, row_number() over account = count(*) over whole as is_last
    from public.bot_daily_states as state
    where state.bot_name = any (merge_runs.bot_names)
      and state.trade_count > 0
    window account as (partition by state.bot_name order by state.day),
      whole as (partition by state.bot_name)
    order by state.bot_name, state.day
  loop
    if v_day.is_first then
      bot_name := v_day.bot_name;
      longest_win_streak := 0; longest_win_net := null; longest_win_from := null; longest_win_to := null;
      longest_loss_streak := 0; longest_loss_net := null; longest_loss_from := null; longest_loss_to := null;
      run_count := 0;
      v_sign := 0;
      v_closing_sign := 0;
    end if;

    if v_day.first_sign <> 0 and v_day.first_sign = v_sign then
      current_streak := current_streak + v_day.first_run;
      current_net := current_net + v_day.first_run_net;
    else
      v_sign := v_day.first_sign;
      current_streak := v_day.first_run;
      current_net := v_day.first_run_net;
      current_since := v_day.day;
    end if;
    -- Of equally long ones the earlier stays: the run that came over midnight, then the best of the day.
    if v_sign = 1 and current_streak > longest_win_streak then
      longest_win_streak := current_streak; longest_win_net := current_net;
      longest_win_from := current_since; longest_win_to := v_day.day;
    elsif v_sign = -1 and current_streak > longest_loss_streak then
      longest_loss_streak := current_streak; longest_loss_net := current_net;
      longest_loss_from := current_since; longest_loss_to := v_day.day;
    end if;
    if v_day.best_win_run > longest_win_streak then
      longest_win_streak := v_day.best_win_run; longest_win_net := v_day.best_win_run_net;
      longest_win_from := v_day.day; longest_win_to := v_day.day;
    end if;
    if v_day.best_loss_run > longest_loss_streak then
      longest_loss_streak := v_day.best_loss_run; longest_loss_net := v_day.best_loss_run_net;
      longest_loss_from := v_day.day; longest_loss_to := v_day.day;
    end if;
    if not v_day.is_one_run then
      v_sign := v_day.last_sign;
      current_streak := v_day.last_run;
      current_net := v_day.last_run_net;
      current_since := v_day.day;
    end if;

    run_count := run_count + v_day.run_count - (v_day.opening_sign <> 0 and v_day.opening_sign = v_closing_sign)::integer;
    if v_day.closing_sign <> 0 then
      v_closing_sign := v_day.closing_sign;
    end if;
    if v_day.is_last then
      if v_sign = 0 then
        current_net := null; current_since := null;
      end if;
      current_streak := v_sign * current_streak;
      return next;
    end if;
  end loop;
end;
$$;
comment on function engine.merge_runs(text[]) is 'Current and longest runs of wins and losses with their net returns and days, and the number of runs for the runs test. current_streak is signed.';

-- 50_analytics/functions/runs_test_of_counts.sql
-- engine.runs_test where the runs have been counted already.
create function engine.runs_test_of_counts(win_count bigint, loss_count bigint, run_count bigint)
returns double precision
language sql
immutable
parallel safe
set search_path = ''
return (
  select 2 * engine.normal_cdf(-abs(run_count - expected.runs)
    / sqrt((expected.runs - 1) * (expected.runs - 2) / (win_count + loss_count - 1)))
  from (
    select 1 + 2 * win_count::double precision * loss_count / (win_count + loss_count) as runs
  ) as expected
);
comment on function engine.runs_test_of_counts(bigint, bigint, bigint) is 'Two-sided p-value of so many runs among these wins and losses, normal approximation (Wald & Wolfowitz 1940). Ask for ten of either.';

-- 50_analytics/functions/write_streaks.sql
-- Wins and losses in a row, and whether their order says anything: seven losses in two hundred coin flips are normal.
create function engine.write_streaks(bot_names text[], as_of timestamptz)
returns void
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
begin
  with run as materialized (
    select * from engine.merge_runs(write_streaks.bot_names)
  ),
  shown as (
    update public.bot_advanced_metrics as metrics
    set current_streak = run.current_streak,
        longest_win_streak = run.longest_win_streak,
        longest_loss_streak = run.longest_loss_streak
    from run
    where metrics.bot_name = run.bot_name and metrics.market_regime = 'ALL'
      and (metrics.current_streak, metrics.longest_win_streak, metrics.longest_loss_streak)
        is distinct from (run.current_streak, run.longest_win_streak, run.longest_loss_streak)
  )
  update public.bot_performance_streaks as streaks
  set trade_count = metrics.trade_count,
      current_streak = coalesce(run.current_streak, 0),
      current_net = run.current_net,
      current_since = run.current_since,
      longest_win_streak = coalesce(run.longest_win_streak, 0),
      longest_win_net = run.longest_win_net,
      longest_win_from = run.longest_win_from,
      longest_win_to = run.longest_win_to,
      longest_loss_streak = coalesce(run.longest_loss_streak, 0),
      longest_loss_net = run.longest_loss_net,
      longest_loss_from = run.longest_loss_from,
      longest_loss_to = run.longest_loss_to,
      run_count = coalesce(run.run_count, 0),
      runs_test_p_value = case when obstacle.reason is null
        then engine.runs_test_of_counts(metrics.win_count, metrics.loss_count, run.run_count) end,
      unknown_reason = obstacle.reason,
      as_of = write_streaks.as_of
  from public.bot_advanced_metrics as metrics
  left join run on run.bot_name = metrics.bot_name
  cross join lateral (
    select case
      when metrics.win_count < 10 then format('too few wins: %s of 10', metrics.win_count)
      when metrics.loss_count < 10 then format('too few losses: %s of 10', metrics.loss_count)
    end as reason
  ) as obstacle
  where metrics.bot_name = streaks.bot_name
    and metrics.market_regime = 'ALL'
    and streaks.bot_name = any (write_streaks.bot_names);
end;
$$;
comment on function engine.write_streaks(text[], timestamptz) is 'Rewrites the streaks of these bots in bot_advanced_metrics and bot_performance_streaks; after write_advanced_metrics.';

-- 50_analytics/functions/write_changed_accounts.sql
-- The figures of the accounts whose states changed, of all regimes or of ALL only. Bots that changed in the same
-- regimes are measured together.
create function engine.write_changed_accounts(is_only_all boolean, as_of timestamptz)
returns void
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
declare
  v_group record;
begin
  for v_group in
    with taken as (
      delete from engine.changed_accounts as changed
      where changed.market_regime = 'ALL' or not is_only_all
      returning changed.bot_name, changed.market_regime
    )
    select array_agg(taken.bot_name order by taken.bot_name) as bots, taken.market_regime as regime
    from taken
    group by taken.market_regime
    order by taken.market_regime
  loop
    perform engine.write_advanced_metrics(v_group.bots, v_group.regime, write_changed_accounts.as_of);
    if v_group.regime = 'ALL' then
      perform engine.write_streaks(v_group.bots, write_changed_accounts.as_of);
      perform engine.write_drawdowns(v_group.bots, write_changed_accounts.as_of);
    end if;
  end loop;
  if not is_only_all then
    perform engine.write_regime_streaks(write_changed_accounts.as_of);
  end if;
end;
$$;
comment on function engine.write_changed_accounts(boolean, timestamptz) is 'Rewrites bot_advanced_metrics, bot_performance_streaks and bot_drawdowns where daily states changed since they were written.';

-- 50_analytics/functions/write_crowd_luck.sql
-- What looking at a whole crowd does to the evidence: the best of many looks good without skill. So p-values are
-- corrected for every bot, and Sharpe ratios are held against the best that luck would show. The ensemble's own was not
-- picked from a crowd: it is one look, corrected for nothing.
create function engine.write_crowd_luck()
returns void
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
begin
  with crowd as materialized (
    select
      array_agg(metrics.bot_name order by metrics.bot_name) filter (where metrics.p_value is not null) as names,
      engine.benjamini_hochberg(
        array_agg(metrics.p_value order by metrics.bot_name) filter (where metrics.p_value is not null)
      ) as adjusted,
      count(*) filter (where metrics.day_count >= 30 and metrics.sharpe_per_day is not null) as trial_count,
      engine.expected_maximum_sharpe(
        count(*) filter (where metrics.day_count >= 30 and metrics.sharpe_per_day is not null),
        var_samp(metrics.sharpe_per_day) filter (where metrics.day_count >= 30)
      ) as luckiest
    from public.bot_advanced_metrics as metrics
    join public.bots as bot on bot.bot_name = metrics.bot_name and not bot.is_ensemble
    where metrics.market_regime = 'ALL'
  ),
  judged as materialized (
    select
      metrics.bot_name, case when bot.is_ensemble then metrics.p_value else looked.adjusted end as adjusted,
      case
        when metrics.day_count < 30 then null
        -- The most that one look shows by luck is what it shows on average: nothing.
        when bot.is_ensemble then metrics.probabilistic_sharpe
        when crowd.trial_count >= 2 then engine.probabilistic_sharpe(
          metrics.sharpe_per_day, crowd.luckiest, metrics.day_count, metrics.skewness, metrics.kurtosis
        )
      end as deflated,
      case
        when metrics.day_count < 30 then format('too few days: %s of 30', metrics.day_count)
        when not bot.is_ensemble and crowd.trial_count < 2 then format('too few bots with 30 days: %s of 2', crowd.trial_count)
        else coalesce(metrics.unknown_reasons ->> 'probabilistic_sharpe', 'the returns never vary')
      end as obstacle
    from public.bot_advanced_metrics as metrics
    join public.bots as bot on bot.bot_name = metrics.bot_name
    cross join crowd
    left join lateral unnest(crowd.names, crowd.adjusted) as looked (bot_name, adjusted) on looked.bot_name = metrics.bot_name
    where metrics.market_regime = 'ALL'
  )
  update public.bot_advanced_metrics as metrics
  set p_value_adjusted = judged.adjusted,
      is_told_from_luck = judged.adjusted < 0.05,
      deflated_sharpe = judged.deflated,
      unknown_reasons = metrics.unknown_reasons - '{deflated_sharpe,p_value_adjusted,is_told_from_luck,mean_return_low,mean_return_high}'::text[]
        || jsonb_strip_nulls(jsonb_build_object(
          'deflated_sharpe', case when judged.deflated is null then judged.obstacle end,
          'p_value_adjusted', case when judged.adjusted is null then 'no call has been decided' end,
          'is_told_from_luck', case when judged.adjusted is null then 'no call has been decided' end,
          'mean_return_low', case when metrics.mean_return_low is null then format('too few days: %s of 10', metrics.day_count) end,
          'mean_return_high', case when metrics.mean_return_high is null then format('too few days: %s of 10', metrics.day_count) end
        ))
  from judged
  where metrics.bot_name = judged.bot_name and metrics.market_regime = 'ALL';
end;
$$;
comment on function engine.write_crowd_luck() is 'p_value_adjusted, is_told_from_luck and deflated_sharpe of every bot, ALL rows. Trials are the bots with 30 days or more; the ensemble is no trial.';

-- 50_analytics/functions/measure_simultaneity.sql
-- Twenty coins called in one minute tend to be right or wrong together. How many calls a bot makes at a time, and how
-- alike they turn out over the whole crowd (without the ensemble's own), is taken from the calls decided in the last 90 days.
create function engine.measure_simultaneity(as_of timestamptz)
returns void
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
declare
  v_correlation double precision;
begin
  delete from engine.simultaneous_calls;
  with moment as materialized (
    select outcome.bot_name, count(*)::double precision as calls,
      count(*) filter (where outcome.is_correct)::double precision as correct
    from public.bots as bot
    cross join lateral (
      select known.bot_name, known.predicted_at, known.is_correct
      from public.prediction_outcomes as known
      where known.bot_name = bot.bot_name
        and known.exited_at > measure_simultaneity.as_of - interval '90 days'
        and known.exited_at <= measure_simultaneity.as_of
        and known.is_correct is not null
    ) as outcome
    group by outcome.bot_name, outcome.predicted_at
  ),
  bot as (
    select bot_name, sum(calls * calls) / sum(calls) as call_count, sum(correct) / sum(calls) as rate
    from moment
    group by bot_name
    order by bot_name
  ),
  written as (
    insert into engine.simultaneous_calls (bot_name, call_count)
    select bot_name, greatest(1, call_count) from bot
  )
  -- Covariance of the pairs of simultaneous calls over the variance of single calls, each around its bot's own rate.
  select
    sum(power(correct - calls * rate, 2) - (correct * power(1 - rate, 2) + (calls - correct) * power(rate, 2)))
      / nullif(sum(calls * (calls - 1) * rate * (1 - rate)), 0)
  into v_correlation
  from (
    select moment.*, bot.rate
    from moment
    join bot on bot.bot_name = moment.bot_name
    join public.bots as speaker on speaker.bot_name = moment.bot_name and not speaker.is_ensemble
    order by moment.bot_name, moment.calls, moment.correct
  ) as paired;

  update engine.analytics_progress set correctness_correlation = greatest(0, least(v_correlation, 1));
end;
$$;
comment on function engine.measure_simultaneity(timestamptz) is 'Rewrites simultaneous_calls and the intraclass correlation of correctness, floored at 0.';

-- 50_analytics/functions/equal_weight_returns.sql
-- Everybody at once: the mean daily return of the enabled bots, each counted from its first trade on. Without the
-- ensemble's own, which is what is held against it.
create function engine.equal_weight_returns(through_day date)
returns table (benchmark_name text, day date, net_return double precision, member_count integer)
language sql
stable
rows 400
set search_path = ''
set jit = off
as $$
  with state as materialized (
    select day_state.bot_name, day_state.day, day_state.net_return
    from public.bot_daily_states as day_state
    join public.bots as bot on bot.bot_name = day_state.bot_name and bot.is_enabled and not bot.is_ensemble
    where day_state.day <= equal_weight_returns.through_day
    order by day_state.day, day_state.bot_name
  ),
  first_trade as (
    select bot_name, min(day) as day from state group by bot_name
  ),
  calendar as (
    select reach.first_day + number as day
    from (select min(day) as first_day from state) as reach
    cross join lateral generate_series(0, equal_weight_returns.through_day - reach.first_day) as number
  ),
  started as (
    select calendar.day, sum(count(first_trade.bot_name)) over (order by calendar.day) as members
    from calendar
    left join first_trade on first_trade.day = calendar.day
    group by calendar.day
  ),
  total as (
    select day, sum(net_return) as net_return from state group by day
  )
  select 'equal-weight', started.day, coalesce(total.net_return, 0) / started.members, started.members::integer
  from started
  left join total on total.day = started.day
  where started.members > 0;
$$;
comment on function engine.equal_weight_returns(date) is 'Mean of the daily account returns of the bots that have begun to trade, 0 for one without a trade that day.';

-- 50_analytics/functions/write_benchmarks.sql
-- What a bot has to beat: everybody at once, and holding what the bots speak about.
create function engine.write_benchmarks(as_of timestamptz)
returns void
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
begin
  insert into public.benchmark_daily_returns as known (benchmark_name, day, net_return, member_count)
  select * from engine.equal_weight_returns(engine.utc_day(write_benchmarks.as_of))
  union all
  select * from engine.buy_and_hold_returns(write_benchmarks.as_of)
  on conflict (benchmark_name, day) do update
  set net_return = excluded.net_return, member_count = excluded.member_count
  where (known.net_return, known.member_count) is distinct from (excluded.net_return, excluded.member_count);
end;
$$;
comment on function engine.write_benchmarks(timestamptz) is 'Writes the days of both benchmarks that are new or have changed.';

-- 50_analytics/functions/score_confidence.sql
-- Brier score, log loss and reliability bins of all decided calls of a bot, in the order in which they ended.
create function engine.score_confidence(
  bot_name text, out brier double precision, out log_loss double precision, out error double precision, out bins jsonb
)
language sql
stable
set search_path = ''
set jit = off
as $$
  with call as materialized (
    select
      least(floor(claim.confidence * 10), 9)::integer as bin, claim.confidence, claim.verdict,
      case claim.verdict when 1 then claim.confidence else 1 - claim.confidence end as trust
    from (
      select * from engine.bot_day_trades as known where known.bot_name = score_confidence.bot_name order by known.day
    ) as trades
    cross join lateral unnest(trades.confidences, trades.verdicts) as claim (confidence, verdict)
    where claim.verdict >= 0
  ),
  bin as (
    select call.bin, count(*) as count, sum(call.verdict) as correct, sum(call.confidence) as confidence,
      sum((1 - call.trust) * (1 - call.trust)) as square, sum(-ln(call.trust)) as surprise
    from call
    group by call.bin
    order by call.bin
  )
  select
    sum(bin.square) / sum(bin.count), sum(bin.surprise) / sum(bin.count),
    sum(abs(bin.correct - bin.confidence)) / sum(bin.count),
    coalesce(jsonb_agg(jsonb_build_object(
      'bin', bin.bin, 'count', bin.count, 'correct', bin.correct,
      'mean_confidence', bin.confidence / bin.count, 'observed_rate', bin.correct::double precision / bin.count
    ) order by bin.bin), '[]')
  from bin;
$$;
comment on function engine.score_confidence(text) is 'Scores of one bot; error is the expected calibration error over ten bins.';

-- 50_analytics/functions/write_calibration.sql
-- What a bot's confidence has been worth. A curve is learned anew once a twentieth more calls have been decided.
create function engine.write_calibration(as_of timestamptz)
returns void
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
begin
  with due as materialized (
    select metrics.bot_name
    from public.bot_advanced_metrics as metrics
    join public.bot_calibration as known on known.bot_name = metrics.bot_name
    where metrics.market_regime = 'ALL'
      and (metrics.decided_count > 1.05 * known.sample_count or metrics.decided_count < known.sample_count)
  ),
  claim as (
    select
      cell.bot_name, sum(cell.decided)::bigint as n,
      array_agg(cell.permille / 1000.0::double precision order by cell.permille) as stated,
      array_agg(cell.correct / cell.decided order by cell.permille) as observed,
      array_agg(cell.decided order by cell.permille) as weights
    from (
      select trades.bot_name, round(call.confidence * 1000)::smallint as permille, count(*)::double precision as decided,
        sum(call.verdict)::double precision as correct
      from due
      join engine.bot_day_trades as trades on trades.bot_name = due.bot_name
      cross join lateral unnest(trades.confidences, trades.verdicts) as call (confidence, verdict)
      where call.verdict >= 0
      group by trades.bot_name, permille
    ) as cell
    group by cell.bot_name
  ),
  fitted as (
    select due.bot_name, coalesce(claim.n, 0) as n, line.intercept, line.slope, curve.stated, curve.calibrated
    from due
    left join claim on claim.bot_name = due.bot_name
    left join lateral engine.fit_platt(claim.stated, claim.observed, claim.weights) as line on claim.n between 30 and 999
    left join lateral engine.fit_isotonic(claim.stated, claim.observed, claim.weights) as curve on claim.n >= 1000
  )
  update public.bot_calibration as calibration
  set method = case when fitted.slope is not null then 'platt' when fitted.stated is not null then 'isotonic' else 'none' end,
      parameters = case
        when fitted.slope is not null then jsonb_build_object('intercept', fitted.intercept, 'slope', fitted.slope)
        when fitted.stated is not null then jsonb_build_object('stated', fitted.stated, 'calibrated', fitted.calibrated)
        else '{}'
      end,
      sample_count = fitted.n,
      brier = score.brier,
      log_loss = score.log_loss,
      expected_calibration_error = score.error,
      bins = score.bins,
      unknown_reason = case
        when fitted.slope is not null or fitted.stated is not null then null
        when fitted.n < 30 then format('too few decided calls: %s of 30', fitted.n)
        else 'its confidence never varies, or tells right from wrong without error'
      end,
      as_of = write_calibration.as_of
  from fitted
  cross join lateral engine.score_confidence(fitted.bot_name) as score
  where calibration.bot_name = fitted.bot_name;
end;
$$;
comment on function engine.write_calibration(timestamptz) is 'Rewrites bot_calibration of the bots with five per cent more decided calls than at the last fit, or fewer.';

-- 50_analytics/functions/write_mean_intervals.sql
-- Where the true daily mean may lie. Drawing four hundred histories a bot costs more than all else together, so each
-- bot has its day of the week; a bot without an interval does not wait for it.
create function engine.write_mean_intervals(as_of timestamptz)
returns void
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
declare
  v_today date := engine.utc_day(write_mean_intervals.as_of);
  v_bots text[] := array(
    select metrics.bot_name
    from public.bot_advanced_metrics as metrics
    where metrics.market_regime = 'ALL'
      and metrics.day_count >= 10
      and (metrics.mean_return_low is null or (hashtext(metrics.bot_name) + (v_today - date '2000-01-01')) % 7 = 0)
    order by metrics.bot_name
  );
begin
  update public.bot_advanced_metrics as metrics
  set mean_return_low = span.low,
      mean_return_high = span.high
  from engine.merge_states(v_bots, 'ALL', 'ALL', null, v_today) as account
  cross join lateral engine.mean_interval(account.returns) as span
  where metrics.bot_name = account.bot_name and metrics.market_regime = 'ALL';
end;
$$;
comment on function engine.write_mean_intervals(timestamptz) is 'Renews mean_return_low and _high of the bots whose weekday it is (circular block bootstrap, 400 draws).';

-- 50_analytics/functions/write_regime_performance.sql
-- How each bot does in each regime; a handful of calls there says less about it than all its others do.
create function engine.write_regime_performance(as_of timestamptz)
returns void
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
begin
  delete from public.bot_regime_performance;
  insert into public.bot_regime_performance (
    bot_name, market_regime, decided_count, correct_count, accuracy, accuracy_shrunk, trade_count, mean_net_return,
    mean_net_return_shrunk, total_return, unknown_reasons, as_of
  )
  select
    here.bot_name, here.market_regime, here.decided_count, here.correct_count, here.accuracy,
    (here.correct_count + 30 * whole.accuracy) / (here.decided_count + 30),
    here.trade_count, here.expectancy,
    (here.trade_count * coalesce(here.expectancy, 0) + 30 * whole.expectancy) / (here.trade_count + 30),
    here.total_return,
    jsonb_strip_nulls(jsonb_build_object(
      'accuracy', here.unknown_reasons -> 'accuracy',
      'accuracy_shrunk', whole.unknown_reasons -> 'accuracy',
      'mean_net_return', here.unknown_reasons -> 'expectancy',
      'mean_net_return_shrunk', whole.unknown_reasons -> 'expectancy',
      'total_return', here.unknown_reasons -> 'total_return'
    )),
    write_regime_performance.as_of
  from public.bot_advanced_metrics as here
  join public.bot_advanced_metrics as whole on whole.bot_name = here.bot_name and whole.market_regime = 'ALL'
  where here.market_regime <> 'ALL'
  order by here.bot_name, here.market_regime;
end;
$$;
comment on function engine.write_regime_performance(timestamptz) is 'Rewrites bot_regime_performance from bot_advanced_metrics; 30 calls of a regime weigh as much as everything else.';

-- 50_analytics/functions/refresh_hour_totals.sql
-- Sums the trades of each bot by the hour of the week anew, once a twentieth more of them have ended: a pattern that
-- depends on the last few trades is none.
create function engine.refresh_hour_totals()
returns boolean
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
declare
  v_due text[] := array(
    select metrics.bot_name
    from public.bot_advanced_metrics as metrics
    left join (
      select totals.bot_name, sum(totals.trade_count) as trade_count from engine.bot_hour_totals as totals group by totals.bot_name
    ) as known on known.bot_name = metrics.bot_name
    where metrics.market_regime = 'ALL'
      and (metrics.trade_count > 1.05 * coalesce(known.trade_count, 0) or metrics.trade_count < known.trade_count)
    order by metrics.bot_name
  );
begin
  delete from engine.bot_hour_totals as totals where totals.bot_name = any (v_due);
  insert into engine.bot_hour_totals (bot_name, slot, trade_count, win_count, loss_count, net_sum, net_square_sum)
  select
    trades.bot_name, trade.slot, count(*), count(*) filter (where trade.net > 0), count(*) filter (where trade.net < 0),
    -- Sums of floating-point numbers depend on their order.
    sum(trade.net order by trades.day, trade.place), sum(trade.net * trade.net order by trades.day, trade.place)
  from engine.bot_day_trades as trades
  cross join lateral unnest(trades.slots, trades.net_returns) with ordinality as trade (slot, net, place)
  where trades.bot_name = any (v_due)
  group by trades.bot_name, trade.slot;
  return cardinality(v_due) > 0;
end;
$$;
comment on function engine.refresh_hour_totals() is 'Renews engine.bot_hour_totals of the bots with five per cent more trades than it has, or fewer. Returns whether there was one.';

-- 50_analytics/functions/welch_p_value.sql
-- Whether two groups of trades have different means, without supposing that they vary alike.
create function engine.welch_p_value(
  n bigint, total double precision, squares double precision,
  other_n bigint, other_total double precision, other_squares double precision
)
returns double precision
language sql
immutable
parallel safe
set search_path = ''
return (
  select case when n >= 10 and other_n >= 10 then
    2 * engine.normal_cdf(-abs(total / n - other_total / other_n) / nullif(sqrt(
      greatest(0, squares - total * total / n) / (n - 1) / n
      + greatest(0, other_squares - other_total * other_total / other_n) / (other_n - 1) / other_n
    ), 0))
  end
);
comment on function engine.welch_p_value(bigint, double precision, double precision, bigint, double precision, double precision) is 'Two-sided p-value of Welch''s statistic by the normal distribution, from counts, sums and sums of squares; null below ten of either or without any spread.';

-- 50_analytics/functions/write_time_patterns.sql
-- When a bot's trades do well. Of 2,700 looks at hours and weekdays more than a hundred show something by luck alone,
-- so each is tested against the rest of the bot's trades, and the p-values are corrected for all of them.
create function engine.write_time_patterns(as_of timestamptz)
returns void
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
begin
  if not engine.refresh_hour_totals() then
    return;
  end if;
  delete from public.bot_time_patterns;
  with slot as (
    select totals.bot_name, totals.slot as number, totals.trade_count as n, totals.win_count as wins,
      totals.loss_count as losses, totals.net_sum as total, totals.net_square_sum as squares
    from engine.bot_hour_totals as totals
    order by totals.bot_name, totals.slot
  ),
  cell as materialized (
    select
      slot.bot_name, slot.number % 24 as hour, slot.number / 24 as weekday, sum(slot.n)::bigint as n,
      sum(slot.wins)::bigint as wins, sum(slot.losses)::bigint as losses, sum(slot.total) as total,
      sum(slot.squares) as squares
    from slot
    group by grouping sets (
      (slot.bot_name), (slot.bot_name, slot.number % 24), (slot.bot_name, slot.number / 24),
      (slot.bot_name, slot.number % 24, slot.number / 24)
    )
  ),
  compared as materialized (
    select
      cell.*, whole.wins as all_wins, whole.losses as all_losses,
      -- One look at an hour or a weekday; the cells of the map are there to be seen, not to be tested.
      case when cell.hour is null or cell.weekday is null then engine.welch_p_value(
        cell.n, cell.total, cell.squares, whole.n - cell.n, whole.total - cell.total, whole.squares - cell.squares
      ) end as p
    from cell
    join cell as whole on whole.bot_name = cell.bot_name and whole.hour is null and whole.weekday is null
    where cell.hour is not null or cell.weekday is not null
  ),
  looked as (
    select adjusted.*
    from (
      select
        array_agg(bot_name order by bot_name, hour, weekday) as names, array_agg(hour order by bot_name, hour, weekday) as hours,
        array_agg(weekday order by bot_name, hour, weekday) as weekdays,
        engine.benjamini_yekutieli(array_agg(p order by bot_name, hour, weekday)) as p_values
      from compared
      where p is not null
    ) as look
    cross join lateral unnest(look.names, look.hours, look.weekdays, look.p_values) as adjusted (bot_name, hour, weekday, p)
  )
  insert into public.bot_time_patterns (
    bot_name, hour, weekday, trade_count, win_count, loss_count, win_rate, win_rate_shrunk, mean_net_return,
    p_value, p_value_adjusted, is_significant, as_of
  )
  select
    compared.bot_name, compared.hour, compared.weekday, compared.n, compared.wins, compared.losses,
    compared.wins::double precision / nullif(compared.wins + compared.losses, 0),
    (compared.wins + 20 * compared.all_wins::double precision / nullif(compared.all_wins + compared.all_losses, 0))
      / (compared.wins + compared.losses + 20),
    compared.total / compared.n, compared.p, looked.p, coalesce(looked.p < 0.05, false), write_time_patterns.as_of
  from compared
  left join looked
    on looked.bot_name = compared.bot_name
   -- Nulls as a number, so that the two are hashed and not compared each with each.
   and coalesce(looked.hour, -1) = coalesce(compared.hour, -1)
   and coalesce(looked.weekday, -1) = coalesce(compared.weekday, -1)
  order by compared.bot_name, compared.hour nulls first, compared.weekday nulls first;
end;
$$;
comment on function engine.write_time_patterns(timestamptz) is 'Rewrites bot_time_patterns from the trades of every bot.';

-- 50_analytics/functions/write_window_metrics.sql
-- The last 7, 30 and 90 days of every bot, by merging their states. What fell silent leaves the table.
create function engine.write_window_metrics(as_of timestamptz)
returns void
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
declare
  v_today date := engine.utc_day(write_window_metrics.as_of);
  v_bots text[] := array(select bot_name from public.bots order by bot_name);
begin
  delete from public.bot_window_metrics;
  insert into public.bot_window_metrics (
    bot_name, market_regime, window_days,
    first_day, last_day, day_count, total_return, cagr, annual_volatility, sharpe_ratio, sharpe_per_day,
    sharpe_ratio_adjusted, sortino_ratio, calmar_ratio, max_drawdown, current_drawdown, max_drawdown_days,
    recovery_days, value_at_risk_95, conditional_value_at_risk_95, skewness, kurtosis, exposure,
    turnover_per_day, trade_count, win_count, loss_count, win_rate, profit_factor, expectancy, expectancy_r,
    average_win, average_loss, payoff_ratio, best_trade, worst_trade, mean_favourable, mean_adverse,
    decided_count, correct_count, accuracy,
    unknown_reasons, as_of
  )
  select
    measured.bot_name, measured.market_regime, span.length,
    measured.first_day, measured.last_day, measured.day_count, measured.total_return, measured.cagr,
    measured.annual_volatility, measured.sharpe_ratio, measured.sharpe_per_day, measured.sharpe_ratio_adjusted,
    measured.sortino_ratio, measured.calmar_ratio, measured.max_drawdown, measured.current_drawdown,
    measured.max_drawdown_days, measured.recovery_days, measured.value_at_risk_95,
    measured.conditional_value_at_risk_95, measured.skewness, measured.kurtosis, measured.exposure,
    measured.turnover_per_day, measured.trade_count, measured.win_count, measured.loss_count, measured.win_rate,
    measured.profit_factor, measured.expectancy, measured.expectancy_r, measured.average_win,
    measured.average_loss, measured.payoff_ratio, measured.best_trade, measured.worst_trade,
    measured.mean_favourable, measured.mean_adverse, measured.decided_count, measured.correct_count,
    measured.accuracy,
    -- Luck is judged over the whole record, not over a window.
    measured.unknown_reasons - '{probabilistic_sharpe,minimum_track_record_days}'::text[], write_window_metrics.as_of
  from unnest(array[7, 30, 90]) as span (length)
  cross join lateral engine.measure_bots(
    v_bots, 'ALL', 'ALL', v_today - span.length + 1, v_today
  ) as measured;
end;
$$;
comment on function engine.write_window_metrics(timestamptz) is 'Rewrites bot_window_metrics for the windows that end on the day of as_of.';

-- 50_analytics/functions/write_daily_results.sql
-- What moves slowly or costs much, once a UTC day: windows move on with it.
create function engine.write_daily_results(as_of timestamptz)
returns void
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
begin
  -- Ninety days change little in one: on Mondays, and until it is known.
  if extract(isodow from engine.utc_day(write_daily_results.as_of)) = 1
    or (select progress.correctness_correlation is null from engine.analytics_progress as progress)
  then
    perform engine.measure_simultaneity(write_daily_results.as_of);
  end if;
  perform engine.write_changed_accounts(false, write_daily_results.as_of);
  perform engine.write_mean_intervals(write_daily_results.as_of);
  perform engine.write_window_metrics(write_daily_results.as_of);
  perform engine.write_regime_performance(write_daily_results.as_of);
  perform engine.write_time_patterns(write_daily_results.as_of);
  perform engine.write_calibration(write_daily_results.as_of);
  perform engine.write_benchmarks(write_daily_results.as_of);
end;
$$;
comment on function engine.write_daily_results(timestamptz) is 'Rewrites what is not rewritten by every run; the states must be up to date.';

-- 50_analytics/functions/calculate_advanced_metrics.sql
-- Brings the daily states up to date and reads off them what each bot is worth and how much luck could mislead.
-- What moves slowly or costs much is rewritten by the first run of a UTC day only.
create function public.calculate_advanced_metrics(as_of timestamptz default now())
returns integer
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
declare
  v_progress engine.analytics_progress;
  v_as_of timestamptz := engine.market_time(calculate_advanced_metrics.as_of);
  v_today date := engine.utc_day(v_as_of);
  v_days integer;
begin
  perform pg_advisory_xact_lock(hashtextextended('quorum metrics', 0));
  select * into v_progress from engine.analytics_progress;
  -- A clock that went back waits until it has caught up: nothing is said twice, and nothing is unsaid.
  if v_progress.states_as_of > v_as_of then
    return 0;
  end if;

  v_days := engine.refresh_bot_states(v_as_of);
  if v_progress.results_on is distinct from v_today then
    perform engine.write_daily_results(v_as_of);
    update engine.analytics_progress set results_on = v_today;
  else
    perform engine.write_changed_accounts(true, v_as_of);
  end if;
  perform engine.write_crowd_luck();
  return v_days;
end;
$$;
comment on function public.calculate_advanced_metrics(timestamptz) is 'Cron job: rebuilds the stale daily states and the figures of their bots; once a UTC day everything. Returns how many bot-days were rebuilt.';

-- 50_analytics/functions/calibrated_confidence.sql
-- What a bot's claim is worth by its record: the probability the ensemble counts with.
create function engine.calibrated_confidence(bot_name text, confidence double precision)
returns double precision
language sql
stable
set search_path = ''
as $$
  select case calibration.method
    when 'platt' then engine.apply_platt(
      (calibration.parameters ->> 'intercept')::double precision, (calibration.parameters ->> 'slope')::double precision,
      calibrated_confidence.confidence
    )
    when 'isotonic' then engine.apply_isotonic(
      array(select jsonb_array_elements_text(calibration.parameters -> 'stated')::double precision),
      array(select jsonb_array_elements_text(calibration.parameters -> 'calibrated')::double precision),
      calibrated_confidence.confidence
    )
  end
  from public.bot_calibration as calibration
  where calibration.bot_name = calibrated_confidence.bot_name;
$$;
comment on function engine.calibrated_confidence(text, double precision) is 'Chance that a call of this bot with this confidence is right; null where its calibration is not known yet.';

-- 50_analytics/functions/find_chosen_trades.sql
-- The trades of a bot that ended in some days, of one regime or of all, of one side or of both, in exit order. It becomes a
-- part of the query that reads it: stored first, tens of thousands of trades would take twice as long.
create function engine.find_chosen_trades(bot_name text, market_regime text, side text, from_day date, through_day date)
returns table (
  number bigint, day date, net_return double precision, confidence double precision, verdict smallint, slot smallint
)
language sql
stable
rows 1000
begin atomic
  select row_number() over (), trade.day, trade.net, trade.confidence, trade.verdict, trade.slot
  from (
    -- Unnested side by side in the select list, day by day as their index has them: they come in exit order unsorted.
    select
      kept.day, unnest(kept.net_returns) as net, unnest(kept.confidences) as confidence, unnest(kept.verdicts) as verdict,
      unnest(kept.slots) as slot, kept.wanted_regime, kept.wanted_side,
      -- Taken apart only where not every letter will do.
      unnest(string_to_array(case when kept.wanted_regime is not null then kept.regimes end, null)) as regime,
      unnest(string_to_array(case when kept.wanted_side is not null then kept.sides end, null)) as side
    from (
      select
        trades.*,
        case when find_chosen_trades.market_regime <> 'ALL' then engine.regime_letter(find_chosen_trades.market_regime) end
          as wanted_regime,
        case when find_chosen_trades.side <> 'ALL' then left(find_chosen_trades.side, 1) end as wanted_side
      from engine.bot_day_trades as trades
      where trades.bot_name = find_chosen_trades.bot_name
        and trades.day between coalesce(find_chosen_trades.from_day, '-infinity')
          and coalesce(find_chosen_trades.through_day, 'infinity')
      order by trades.day
    ) as kept
  ) as trade
  where (trade.regime = trade.wanted_regime) is not false and (trade.side = trade.wanted_side) is not false;
end;
comment on function engine.find_chosen_trades(text, text, text, date, date) is 'Read off engine.bot_day_trades; they come in exit order, and number counts them from 1. verdict is 1, 0 or -1 for not decided.';

-- 50_analytics/functions/last_state_day.sql
-- Up to where a period without an end goes: the day the states speak of.
create function engine.last_state_day(wanted date)
returns date
language sql
stable
set search_path = ''
return coalesce(
  wanted, (select engine.utc_day(progress.states_as_of) from engine.analytics_progress as progress), date '1970-01-01'
);
comment on function engine.last_state_day(date) is 'The day itself, or the newest one the daily states speak of.';

-- 50_analytics/functions/read_bot_drawdowns.sql
-- The five deepest falls of an account that somebody chose.
create function engine.read_bot_drawdowns(bot_name text, market_regime text, side text, from_day date, through_day date)
returns table (
  rank integer, depth double precision, peak_on date, trough_on date, recovered_on date, duration_days integer,
  recovery_days integer
)
language sql
stable
security definer
rows 5
set search_path = ''
set jit = off
as $$
  select
    fall.rank::integer, fall.depth, account.begins_on - 1 + fall.peak, account.begins_on - 1 + fall.trough,
    account.begins_on - 1 + fall.recovery, fall.duration_days, fall.recovery_days
  from engine.merge_states(
    array[read_bot_drawdowns.bot_name], read_bot_drawdowns.market_regime, read_bot_drawdowns.side,
    read_bot_drawdowns.from_day, engine.last_state_day(read_bot_drawdowns.through_day)
  ) as account
  cross join lateral (
    select row_number() over (order by worst.depth, worst.peak) as rank, worst.*
    from engine.worst_drawdowns(account.returns, 5) as worst
  ) as fall
  order by fall.rank;
$$;
comment on function engine.read_bot_drawdowns(text, text, text, date, date) is 'What public.get_bot_drawdowns returns.';

-- 50_analytics/functions/get_bot_drawdowns.sql
-- The five deepest falls of a bot's account over any period, for all its calls, those of one regime, of one side or of both.
create function public.get_bot_drawdowns(
  p_bot_name text, p_market_regime text default 'ALL', p_from date default null, p_to date default null,
  p_side text default 'ALL'
)
returns table (
  rank integer, depth double precision, peak_on date, trough_on date, recovered_on date, duration_days integer,
  recovery_days integer
)
language sql
stable
rows 5
set search_path = ''
begin atomic
  select * from engine.read_bot_drawdowns(p_bot_name, p_market_regime, p_side, p_from, p_to);
end;
comment on function public.get_bot_drawdowns(text, text, date, date, text) is 'As bot_drawdowns, for a choice: the UTC days from p_from to p_to (both included), one regime, LONG or SHORT.';

-- 50_analytics/functions/get_bot_endings.sql
-- How a bot's calls ended and what they cost over any period, for all calls, those of one regime, of one side or of both.
-- All calls of a day are read as its sums, where it is summed; of some calls there are none, so each is read.
create function public.get_bot_endings(
  p_bot_name text, p_market_regime text default 'ALL', p_from date default null, p_to date default null,
  p_side text default 'ALL'
)
returns table (
  ended_count bigint, take_profit_count bigint, stop_loss_count bigint, liquidated_count bigint, expired_count bigint,
  ambiguous_count bigint, tp_hit_rate double precision, tp_hit_rate_low double precision, tp_hit_rate_high double precision,
  sl_hit_rate double precision, sl_hit_rate_low double precision, sl_hit_rate_high double precision,
  avg_hours_to_tp double precision, median_hours_to_tp double precision, avg_hours_to_sl double precision,
  gross_return_sum double precision, fee_return_sum double precision, slippage_return_sum double precision,
  funding_return_sum double precision, liquidation_return_sum double precision, net_return_sum double precision,
  unknown_funding_count bigint, unknown_reason text
)
language sql
stable
rows 1
set search_path = ''
begin atomic
  with choice as (
    select
      get_bot_endings.p_market_regime = 'ALL' and get_bot_endings.p_side = 'ALL' as is_whole,
      coalesce(get_bot_endings.p_from, '-infinity') as first_day, coalesce(get_bot_endings.p_to, 'infinity') as last_day
  ),
  stale as materialized (
    select stale_day.day
    from choice
    cross join engine.stale_days_of(get_bot_endings.p_bot_name) as stale_day (day)
    where choice.is_whole and stale_day.day between choice.first_day and choice.last_day
  ),
  ended as (
    select outcome.*, date_part('epoch', outcome.exited_at - outcome.entered_at) / 3600 as hours
    from (
      select
        choice.first_day::timestamp at time zone 'UTC' as begins_at,
        (choice.last_day + 1)::timestamp at time zone 'UTC' as ends_at
      from choice
      where not choice.is_whole
      union all
      select stale.day::timestamp at time zone 'UTC', (stale.day + 1)::timestamp at time zone 'UTC' from stale
    ) as span
    join public.prediction_outcomes as outcome
      on outcome.bot_name = get_bot_endings.p_bot_name
     and outcome.exited_at > span.begins_at
     and outcome.exited_at <= span.ends_at
    where outcome.entered_at is not null
      and outcome.label_basis is not null
      and (get_bot_endings.p_market_regime = 'ALL' or outcome.market_regime = get_bot_endings.p_market_regime)
      and (get_bot_endings.p_side = 'ALL' or outcome.side = get_bot_endings.p_side)
  ),
  part as materialized (
    select
      record.trade_count, record.take_profit_count, record.stop_loss_count, record.liquidated_count, record.expired_count,
      record.ambiguous_count, record.unknown_funding_count, record.take_profit_hours, record.stop_loss_hours_sum,
      record.gross_return_sum, record.fee_return_sum, record.slippage_return_sum, record.funding_return_sum,
      record.liquidation_return_sum, record.net_return_sum
    from choice
    join public.bot_performance_history as record on choice.is_whole
    where record.bot_name = get_bot_endings.p_bot_name
      and record.day between choice.first_day and choice.last_day
      and not exists (select from stale where stale.day = record.day)
    union all
    select
      count(*), count(*) filter (where ended.exit_reason = 'take_profit'),
      count(*) filter (where ended.exit_reason = 'stop_loss'), count(*) filter (where ended.exit_reason = 'liquidated'),
      count(*) filter (where ended.exit_reason = 'expired'), count(*) filter (where ended.is_ambiguous),
      count(*) filter (where not ended.is_funding_known),
      array_agg(ended.hours) filter (where ended.exit_reason = 'take_profit'),
      coalesce(sum(ended.hours) filter (where ended.exit_reason = 'stop_loss'), 0),
      coalesce(sum(ended.gross_return), 0), coalesce(sum(ended.fee_return), 0), coalesce(sum(ended.slippage_return), 0),
      coalesce(sum(ended.funding_return), 0), coalesce(sum(ended.liquidation_return), 0), coalesce(sum(ended.net_return), 0)
    from ended
  ),
  total as (
    select
      sum(part.trade_count)::bigint as ended, sum(part.take_profit_count)::bigint as take_profits,
      sum(part.stop_loss_count)::bigint as stop_losses, sum(part.liquidated_count)::bigint as liquidations,
      sum(part.expired_count)::bigint as expiries, sum(part.ambiguous_count)::bigint as ambiguous,
      sum(part.unknown_funding_count)::bigint as unknown_funding, sum(part.stop_loss_hours_sum) as stop_loss_hours,
      sum(part.gross_return_sum) as gross, sum(part.fee_return_sum) as fees, sum(part.slippage_return_sum) as slippage,
      sum(part.funding_return_sum) as funding, sum(part.liquidation_return_sum) as liquidation,
      sum(part.net_return_sum) as net
    from part
  ),
  target as (
    select avg(reached.hours) as mean_hours, percentile_cont(0.5) within group (order by reached.hours) as median_hours
    from part
    cross join lateral unnest(part.take_profit_hours) as reached (hours)
  )
  select
    total.ended, total.take_profits, total.stop_losses, total.liquidations, total.expiries, total.ambiguous,
    total.take_profits::double precision / nullif(total.ended, 0),
    engine.wilson_low(total.take_profits, total.ended), engine.wilson_high(total.take_profits, total.ended),
    total.stop_losses::double precision / nullif(total.ended, 0),
    engine.wilson_low(total.stop_losses, total.ended), engine.wilson_high(total.stop_losses, total.ended),
    target.mean_hours, target.median_hours, total.stop_loss_hours / nullif(total.stop_losses, 0),
    total.gross, total.fees, total.slippage, total.funding, total.liquidation, total.net, total.unknown_funding,
    case
      when total.ended = 0 then 'no such call of this bot has ended'
      when total.take_profits = 0 then 'no such call of this bot has reached its target'
    end
  from total
  cross join target;
end;
comment on function public.get_bot_endings(text, text, date, date, text) is 'One row, always: as get_tp_sl_stats, with the sums of gross return and costs on margin, for a choice of UTC days (both included), regime (ALL or one) and side (ALL, LONG or SHORT).';

-- 50_analytics/functions/get_bot_equity.sql
-- The equity of a bot's account, marked to market: starts at 1, one row a UTC day, days without a trade included.
-- p_market_regime and p_side narrow it to some calls; a period starts at 1 again. Another stake than the setting may be tried.
create function public.get_bot_equity(
  p_bot_name text, p_market_regime text default 'ALL', p_from date default null, p_to date default null,
  p_stake double precision default null, p_side text default 'ALL'
)
returns table (
  day date, net_return double precision, equity double precision, drawdown double precision,
  exposure double precision, trade_count integer
)
language sql
stable
set search_path = ''
begin atomic
  with account as (
    select
      coalesce(get_bot_equity.p_stake, setting.value) as ratio,
      get_bot_equity.p_stake is null and get_bot_equity.p_market_regime = 'ALL' and get_bot_equity.p_side = 'ALL' as is_whole
    from public.settings as setting
    where setting.setting_name = 'stake_ratio'
  ),
  state as (
    select known.day, known.trade_count, known.net_return, known.exposure
    from account
    join public.bot_daily_states as known on account.is_whole
    where known.bot_name = get_bot_equity.p_bot_name
      and (get_bot_equity.p_from is null or known.day >= get_bot_equity.p_from)
      and (get_bot_equity.p_to is null or known.day <= get_bot_equity.p_to)
    union all
    -- A part of the calls, or another stake: added up from the parts of each day.
    select
      total.day, total.trade_count, account.ratio / greatest(1, account.ratio * total.alive_count) * total.change_sum,
      least(1, account.ratio * total.alive_count)
    from account
    cross join lateral (
      select part.day, sum(part.trade_count)::integer as trade_count, sum(part.alive_count) as alive_count,
        sum(part.change_sum) as change_sum
      from public.bot_daily_parts as part
      where not account.is_whole
        and part.bot_name = get_bot_equity.p_bot_name
        and (get_bot_equity.p_market_regime = 'ALL' or part.market_regime = get_bot_equity.p_market_regime)
        and (get_bot_equity.p_side = 'ALL' or part.side = get_bot_equity.p_side)
        and (get_bot_equity.p_from is null or part.day >= get_bot_equity.p_from)
        and (get_bot_equity.p_to is null or part.day <= get_bot_equity.p_to)
      group by part.day
    ) as total
  ),
  days as (
    select
      calendar.day::date as day, coalesce(state.net_return, 0) as net_return, coalesce(state.exposure, 0) as exposure,
      coalesce(state.trade_count, 0) as trade_count
    from (select min(state.day) - 1 as first_day, max(state.day) as last_day from state) as reach
    cross join lateral generate_series(reach.first_day::timestamp, reach.last_day::timestamp, interval '1 day') as calendar (day)
    left join state on state.day = calendar.day::date
  ),
  curve as (
    select
      days.*,
      -- A day that loses everything ends the account; below 1e-300 the exponential would fail, not round.
      case when bool_or(days.net_return <= -1) over (order by days.day) then 0
        else exp(greatest(sum(ln(greatest(1 + days.net_return, 1e-300))) over (order by days.day), -690)) end as equity
    from days
  )
  select
    curve.day, curve.net_return, curve.equity,
    curve.equity / max(curve.equity) over (order by curve.day) - 1,
    curve.exposure, curve.trade_count
  from curve
  order by curve.day;
end;
comment on function public.get_bot_equity(text, text, date, date, double precision, text) is 'Equity by day from bot_daily_states and bot_daily_parts: the day before the first is 1. net_return, exposure and drawdown (0 or negative) are fractions of the equity; trade_count counts trades that ended. p_side is ALL, LONG or SHORT.';

-- 50_analytics/functions/read_bot_figures.sql
-- Reads states and helpers that no request role may touch, and hands out the figures of one account.
create function engine.read_bot_figures(bot_name text, market_regime text, side text, from_day date, through_day date)
returns public.bot_figures
language sql
stable
security definer
set search_path = ''
as $$
  select row(
    read_bot_figures.bot_name, read_bot_figures.market_regime, read_bot_figures.side,
    measured.first_day, measured.last_day, coalesce(measured.day_count, 0), measured.total_return,
    measured.cagr, measured.annual_volatility, measured.sharpe_ratio, measured.sharpe_per_day,
    measured.sharpe_ratio_adjusted, measured.sortino_ratio, measured.calmar_ratio, measured.max_drawdown,
    measured.current_drawdown, measured.max_drawdown_days, measured.recovery_days, measured.value_at_risk_95,
    measured.conditional_value_at_risk_95, measured.skewness, measured.kurtosis, measured.exposure,
    measured.turnover_per_day, coalesce(measured.trade_count, 0), coalesce(measured.win_count, 0),
    coalesce(measured.loss_count, 0), measured.win_rate, measured.profit_factor, measured.expectancy,
    measured.expectancy_r, measured.average_win, measured.average_loss, measured.payoff_ratio,
    measured.best_trade, measured.worst_trade, measured.mean_favourable, measured.mean_adverse,
    coalesce(measured.decided_count, 0), coalesce(measured.correct_count, 0), measured.accuracy,
    coalesce(
      measured.unknown_reasons - '{probabilistic_sharpe,minimum_track_record_days}'::text[],
      '{"total_return": "no trade was alive in this period"}'
    )
  )::public.bot_figures
  from (select) as always
  left join engine.measure_bots(
    array[read_bot_figures.bot_name], read_bot_figures.market_regime, read_bot_figures.side, read_bot_figures.from_day,
    engine.last_state_day(read_bot_figures.through_day)
  ) as measured on true;
$$;
comment on function engine.read_bot_figures(text, text, text, date, date) is 'What public.get_bot_figures returns.';

-- 50_analytics/functions/get_bot_figures.sql
-- The figures of one bot over any period, for all its calls, those of one regime, of one side or of both: what the bot
-- page shows for a choice.
create function public.get_bot_figures(
  p_bot_name text, p_market_regime text default 'ALL', p_from date default null, p_to date default null,
  p_side text default 'ALL'
)
returns public.bot_figures
language sql
stable
set search_path = ''
return engine.read_bot_figures(p_bot_name, p_market_regime, p_side, p_from, p_to);
comment on function public.get_bot_figures(text, text, date, date, text) is 'One object, always: the columns of bot_advanced_metrics for the UTC days from p_from to p_to (both included; without p_from from the first trade to the last). Days without a trade count. p_side is ALL, LONG or SHORT.';

-- 50_analytics/functions/read_bot_hours.sql
-- How the trades that somebody chose did, by the hour and weekday (UTC) they were entered in.
create function engine.read_bot_hours(bot_name text, market_regime text, side text, from_day date, through_day date)
returns table (
  hour smallint, weekday smallint, trade_count bigint, win_count bigint, loss_count bigint, win_rate double precision,
  mean_net_return double precision
)
language sql
stable
security definer
rows 200
set search_path = ''
set jit = off
as $$
  with total as (
    select
      trade.slot, count(*) as trades, count(*) filter (where trade.net_return > 0) as wins,
      count(*) filter (where trade.net_return < 0) as losses, sum(trade.net_return) as net
    from engine.find_chosen_trades(
      read_bot_hours.bot_name, read_bot_hours.market_regime, read_bot_hours.side, read_bot_hours.from_day,
      read_bot_hours.through_day
    ) as trade
    group by trade.slot
  )
  select
    (total.slot % 24)::smallint, (total.slot / 24)::smallint, sum(total.trades)::bigint, sum(total.wins)::bigint,
    sum(total.losses)::bigint, sum(total.wins)::double precision / nullif(sum(total.wins + total.losses), 0)::double precision,
    sum(total.net order by total.slot) / sum(total.trades)::double precision
  from total
  group by grouping sets ((total.slot % 24), (total.slot / 24), (total.slot % 24, total.slot / 24))
  order by 1 nulls first, 2 nulls first;
$$;
comment on function engine.read_bot_hours(text, text, text, date, date) is 'What public.get_bot_hours returns.';

-- 50_analytics/functions/get_bot_hours.sql
-- How a bot's trades did by hour and weekday over any period, for all calls, those of one regime, of one side or of both.
create function public.get_bot_hours(
  p_bot_name text, p_market_regime text default 'ALL', p_from date default null, p_to date default null,
  p_side text default 'ALL'
)
returns table (
  hour smallint, weekday smallint, trade_count bigint, win_count bigint, loss_count bigint, win_rate double precision,
  mean_net_return double precision
)
language sql
stable
rows 200
set search_path = ''
begin atomic
  select * from engine.read_bot_hours(p_bot_name, p_market_regime, p_side, p_from, p_to);
end;
comment on function public.get_bot_hours(text, text, date, date, text) is 'As bot_time_patterns, for a choice of UTC days (both included), regime (ALL or one) and side (ALL, LONG or SHORT): what happened, without p-values, which are corrected over the whole record of every bot. A null hour stands for all hours, a null weekday for all days.';

-- 50_analytics/functions/read_bot_reliability.sql
-- What the confidence of the calls that somebody chose was worth.
create function engine.read_bot_reliability(bot_name text, market_regime text, side text, from_day date, through_day date)
returns table (
  decided_count bigint, brier double precision, log_loss double precision, expected_calibration_error double precision,
  bins jsonb, unknown_reason text
)
language sql
stable
security definer
rows 1
set search_path = ''
set jit = off
as $$
  with bin as materialized (
    select
      least(floor(trade.confidence * 10), 9)::integer as bin, count(*) as count, sum(trade.verdict) as correct,
      sum(trade.confidence) as confidence,
      sum((trade.confidence - trade.verdict) * (trade.confidence - trade.verdict)) as square,
      sum(-ln(case trade.verdict when 1 then trade.confidence else 1 - trade.confidence end)) as surprise
    from engine.find_chosen_trades(
      read_bot_reliability.bot_name, read_bot_reliability.market_regime, read_bot_reliability.side,
      read_bot_reliability.from_day, read_bot_reliability.through_day
    ) as trade
    where trade.verdict >= 0
    group by 1
  )
  select
    coalesce(sum(bin.count), 0)::bigint, sum(bin.square) / sum(bin.count), sum(bin.surprise) / sum(bin.count),
    sum(abs(bin.correct - bin.confidence)) / sum(bin.count),
    coalesce(jsonb_agg(jsonb_build_object(
      'bin', bin.bin, 'count', bin.count, 'correct', bin.correct,
      'mean_confidence', bin.confidence / bin.count, 'observed_rate', bin.correct::double precision / bin.count
    ) order by bin.bin), '[]'),
    case when count(*) = 0 then 'no call has been decided' end
  from bin;
$$;
comment on function engine.read_bot_reliability(text, text, text, date, date) is 'What public.get_bot_reliability returns.';

-- 50_analytics/functions/get_bot_reliability.sql
-- What a bot's confidence was worth over any period, for all its calls, those of one regime, of one side or of both.
create function public.get_bot_reliability(
  p_bot_name text, p_market_regime text default 'ALL', p_from date default null, p_to date default null,
  p_side text default 'ALL'
)
returns table (
  decided_count bigint, brier double precision, log_loss double precision, expected_calibration_error double precision,
  bins jsonb, unknown_reason text
)
language sql
stable
rows 1
set search_path = ''
begin atomic
  select * from engine.read_bot_reliability(p_bot_name, p_market_regime, p_side, p_from, p_to);
end;
comment on function public.get_bot_reliability(text, text, date, date, text) is 'One row, always: scores and reliability bins as in bot_calibration, for a choice of UTC days (both included), regime (ALL or one) and side (ALL, LONG or SHORT). No curve: that is fitted over everything.';

-- 50_analytics/functions/read_bot_streaks.sql
-- Wins and losses in a row among the trades that somebody chose. A letter a trade: W, L, or Z for nothing.
create function engine.read_bot_streaks(bot_name text, market_regime text, side text, from_day date, through_day date)
returns table (
  trade_count bigint, current_streak integer, current_net double precision, current_since date,
  longest_win_streak integer, longest_win_net double precision, longest_win_from date, longest_win_to date,
  longest_loss_streak integer, longest_loss_net double precision, longest_loss_from date, longest_loss_to date,
  run_count integer, runs_test_p_value double precision, unknown_reason text
)
language sql
stable
security definer
rows 1
set search_path = ''
set jit = off
as $$
  with trade as materialized (
    select * from engine.find_chosen_trades(
      read_bot_streaks.bot_name, read_bot_streaks.market_regime, read_bot_streaks.side, read_bot_streaks.from_day,
      read_bot_streaks.through_day
    )
  ),
  history as (
    select
      count(*) as n, count(*) filter (where net_return > 0) as wins, count(*) filter (where net_return < 0) as losses,
      coalesce(string_agg(case when net_return > 0 then 'W' when net_return < 0 then 'L' else 'Z' end, ''), '') as signs
    from trade
  ),
  longest as materialized (
    select
      history.*, length(signs) - length(rtrim(signs, nullif(right(signs, 1), 'Z'))) as last_run,
      (select max(length(run)) from string_to_table(translate(signs, 'Z', 'L'), 'L') as run) as win_run,
      (select max(length(run)) from string_to_table(translate(signs, 'Z', 'W'), 'W') as run) as loss_run,
      replace(signs, 'Z', '') as decisive
    from history
  ),
  -- Of equally long ones the earlier.
  place as materialized (
    select
      longest.*, n - last_run + 1 as last_begins,
      strpos(signs, repeat('W', nullif(win_run, 0))) as win_begins,
      strpos(signs, repeat('L', nullif(loss_run, 0))) as loss_begins,
      case when decisive = '' then 0 else 1
        + (length(decisive) - length(replace(decisive, 'WL', ''))) / 2
        + (length(decisive) - length(replace(decisive, 'LW', ''))) / 2 end as runs,
      case
        when wins < 10 then format('too few wins: %s of 10', wins)
        when losses < 10 then format('too few losses: %s of 10', losses)
      end as obstacle
    from longest
  )
  select
    n, coalesce(case right(signs, 1) when 'W' then last_run when 'L' then -last_run else 0 end, 0)::integer,
    run.last_net, run.last_since, coalesce(win_run, 0)::integer, run.win_net, run.win_from, run.win_to,
    coalesce(loss_run, 0)::integer, run.loss_net, run.loss_from, run.loss_to,
    runs::integer, case when obstacle is null then engine.runs_test_of_counts(wins, losses, runs) end, obstacle
  from place
  cross join lateral (
    select
      sum(net_return) filter (where in_last) as last_net, min(day) filter (where in_last) as last_since,
      sum(net_return) filter (where in_win) as win_net, min(day) filter (where in_win) as win_from,
      max(day) filter (where in_win) as win_to,
      sum(net_return) filter (where in_loss) as loss_net, min(day) filter (where in_loss) as loss_from,
      max(day) filter (where in_loss) as loss_to
    from (
      select
        trade.*, number >= last_begins and last_run > 0 as in_last, number between win_begins and win_begins + win_run - 1 as in_win,
        number between loss_begins and loss_begins + loss_run - 1 as in_loss
      from trade
    ) as placed
  ) as run;
$$;
comment on function engine.read_bot_streaks(text, text, text, date, date) is 'What public.get_bot_streaks returns.';

-- 50_analytics/functions/get_bot_streaks.sql
-- Wins and losses in a row over any period, for all calls of a bot, those of one regime, of one side or of both.
create function public.get_bot_streaks(
  p_bot_name text, p_market_regime text default 'ALL', p_from date default null, p_to date default null,
  p_side text default 'ALL'
)
returns table (
  trade_count bigint, current_streak integer, current_net double precision, current_since date,
  longest_win_streak integer, longest_win_net double precision, longest_win_from date, longest_win_to date,
  longest_loss_streak integer, longest_loss_net double precision, longest_loss_from date, longest_loss_to date,
  run_count integer, runs_test_p_value double precision, unknown_reason text
)
language sql
stable
rows 1
set search_path = ''
begin atomic
  select * from engine.read_bot_streaks(p_bot_name, p_market_regime, p_side, p_from, p_to);
end;
comment on function public.get_bot_streaks(text, text, date, date, text) is 'One row, always: as bot_performance_streaks, for a choice of UTC days (both included), regime (ALL or one) and side (ALL, LONG or SHORT).';

-- 50_analytics/functions/label_market_regime.sql
-- Says what kind of market an exchange is in: how straight its leading symbol moves, and how wildly for its own habits.
-- The leader is Bitcoin; where it is not followed, the symbol whose four-hour candles go back furthest.
create function engine.label_market_regime(
  exchange text, as_of timestamptz,
  out regime text, out efficiency_ratio double precision, out volatility_ratio double precision, out unknown_reason text
)
language sql
stable
set search_path = ''
set jit = off
as $$
  with leader as (
    select series.symbol
    from public.market_series as series
    join public.market_symbols as symbols using (exchange, symbol)
    where series.exchange = label_market_regime.exchange
      and series.timeframe = '4h'
      and series.first_opened_at < label_market_regime.as_of
    order by symbols.base_asset = 'BTC' desc nulls last, series.first_opened_at, series.symbol
    limit 1
  ),
  close as (
    select candle.opened_at, candle.close, row_number() over (order by candle.opened_at desc) as age
    from leader
    cross join lateral (
      select candle.opened_at, candle.close::double precision
      from public.market_candles as candle
      where candle.exchange = label_market_regime.exchange
        and candle.symbol = leader.symbol
        and candle.timeframe = '4h'
        and candle.opened_at <= label_market_regime.as_of - interval '4 hours'
        -- Gaps may be bridged, but what is older than twice the window says nothing about now.
        and candle.opened_at > label_market_regime.as_of - interval '180 days'
      order by candle.opened_at desc
      limit 541
    ) as candle
  ),
  step as (
    select age, ln(close / lead(close) over (order by age)) as return from close
  ),
  measured as (
    select
      count(return) as known,
      abs(sum(return) filter (where age <= 42)) / nullif(sum(abs(return)) filter (where age <= 42), 0) as efficiency,
      stddev_samp(return) filter (where age <= 42) / nullif(stddev_samp(return), 0) as volatility,
      sum(return) filter (where age <= 42) as drift
    from step
  ),
  judged as (
    select
      measured.*,
      case
        when not exists (select from leader) then 'no four-hour candles'
        when known < 180 then format('too few four-hour candles: %s of 181', known + 1)
        when (select max(opened_at) from close) < label_market_regime.as_of - interval '12 hours'
          then 'the newest four-hour candle is older than twelve hours'
        when efficiency is null or volatility is null then 'the price did not move'
      end as obstacle
    from measured
  )
  select
    case
      when obstacle is not null then null
      when volatility >= 1.5 then 'VOLATILE'
      when efficiency >= 0.25 and drift > 0 then 'TRENDING_UP'
      when efficiency >= 0.25 then 'TRENDING_DOWN'
      else 'RANGING'
    end,
    case when obstacle is null then efficiency end,
    case when obstacle is null then volatility end,
    obstacle
  from judged;
$$;
comment on function engine.label_market_regime(text, timestamptz) is 'Regime of an exchange from the four-hour candles of its leading symbol that closed by as_of: 42 of them against 540 (at least 180).';

-- 50_analytics/functions/mark_stale_states.sql
-- Some calls changed: the days they were open in are summed anew. Days after the analytics' watermark are not marked,
-- they come to those anyway. Without a last day a call may have been counted as open up to the watermark.
create function engine.mark_stale_states(bot_names text[], first_days date[], last_days date[])
returns void
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
begin
  insert into engine.stale_state_days (bot_name, day)
  select distinct changed.bot_name, changed.first_day + number
  from unnest(bot_names, first_days, last_days) as changed (bot_name, first_day, last_day)
  cross join engine.analytics_progress as progress
  cross join lateral generate_series(
    0, greatest(0, coalesce(changed.last_day, engine.utc_day(progress.states_as_of), changed.first_day) - changed.first_day)
  ) as number
  order by 1, 2
  on conflict do nothing;
end;
$$;
comment on function engine.mark_stale_states(text[], date[], date[]) is 'Queues the bot-days from each first day to its last; a last day that is null stands for the newest day the states speak of.';

-- 50_analytics/functions/note_market_regimes.sql
-- The regime of an hour is written down with the first call made in it, as the market looked at the full hour.
-- Later candles do not change it: a call keeps the regime its bot spoke in.
create function engine.note_market_regimes()
returns trigger
language plpgsql
volatile
set search_path = ''
as $$
begin
  insert into public.market_regimes (exchange, observed_at, regime, efficiency_ratio, volatility_ratio, unknown_reason)
  select hour.exchange, hour.observed_at, label.*
  from (
    select distinct call.exchange, date_bin('1 hour', call.predicted_at, timestamptz 'epoch') as observed_at
    from new_calls as call
    where not exists (
      select from public.market_regimes as known
      where known.exchange = call.exchange
        and known.observed_at = date_bin('1 hour', call.predicted_at, timestamptz 'epoch')
    )
    -- Known hours are left out before anything is measured.
    offset 0
  ) as hour
  cross join lateral engine.label_market_regime(hour.exchange, hour.observed_at) as label
  order by hour.exchange, hour.observed_at
  on conflict (exchange, observed_at) do nothing;
  return null;
end;
$$;
comment on function engine.note_market_regimes() is 'Statement trigger: labels the hours in which calls were made for the first time.';

create trigger new_calls_have_a_regime
after insert on public.bot_predictions
referencing new table as new_calls
for each statement execute function engine.note_market_regimes();

-- 50_analytics/functions/open_analytics_ledger.sql
-- Every bot has its rows from the day it is registered, so a reader never meets an absent one.
create function engine.open_analytics_ledger()
returns trigger
language plpgsql
volatile
set search_path = ''
as $$
begin
  insert into public.bot_advanced_metrics (bot_name, market_regime)
  select bot_name, 'ALL' from new_bots
  on conflict (bot_name, market_regime) do nothing;
  insert into public.bot_performance_streaks (bot_name)
  select bot_name from new_bots
  on conflict (bot_name) do nothing;
  insert into public.bot_calibration (bot_name)
  select bot_name from new_bots
  on conflict (bot_name) do nothing;
  return null;
end;
$$;
comment on function engine.open_analytics_ledger() is 'Statement trigger: a new bot starts with an empty row in bot_advanced_metrics (ALL), bot_performance_streaks and bot_calibration.';

create trigger new_bots_have_analytics
after insert on public.bots
referencing new table as new_bots
for each statement execute function engine.open_analytics_ledger();

-- 50_analytics/functions/rebuild_bot_states.sql
-- Everything from the outcomes, as if the analytics had never run. Increments in any split leave the same rows.
create function engine.rebuild_bot_states(as_of timestamptz default now())
returns integer
language plpgsql
volatile
set search_path = ''
as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('quorum metrics', 0));
  delete from public.bot_daily_parts;
  delete from public.bot_daily_states;
  delete from engine.bot_day_trades;
  delete from engine.bot_hour_totals;
  update engine.analytics_progress set states_as_of = null, results_on = null;
  return engine.refresh_bot_states(engine.market_time(rebuild_bot_states.as_of));
end;
$$;
comment on function engine.rebuild_bot_states(timestamptz) is 'Sums the daily states of every bot anew. Returns how many bot-days there are. The next calculate_advanced_metrics rewrites the results.';

-- 50_analytics/views.sql
-- What the daily states read of a call. Nothing more, so that it stays narrow on its way through sorts.
create view engine.trade_outcomes
with (security_invoker = true)
as
select
  prediction_id, bot_name, exchange, symbol, timeframe, side, market_regime, confidence, leverage, entered_at, entry_price,
  planned_loss, exited_at, net_return, favourable_move, adverse_move, is_correct, label_basis
from public.prediction_outcomes;
comment on view engine.trade_outcomes is 'The columns of prediction_outcomes that engine.sum_stale_days adds up.';

-- 50_analytics/policies.sql
alter table public.market_regimes enable row level security;
alter table public.bot_daily_parts enable row level security;
alter table public.bot_daily_states enable row level security;
alter table public.bot_advanced_metrics enable row level security;
alter table public.bot_window_metrics enable row level security;
alter table public.bot_drawdowns enable row level security;
alter table public.bot_performance_streaks enable row level security;
alter table public.bot_time_patterns enable row level security;
alter table public.bot_regime_performance enable row level security;
alter table public.bot_calibration enable row level security;
alter table public.benchmark_daily_returns enable row level security;
alter table engine.bot_day_trades enable row level security;
alter table engine.bot_hour_totals enable row level security;
alter table engine.changed_accounts enable row level security;
alter table engine.simultaneous_calls enable row level security;
alter table engine.analytics_progress enable row level security;

create policy everyone_reads on public.market_regimes for select to anon, authenticated using (true);
create policy everyone_reads on public.bot_daily_parts for select to anon, authenticated using (true);
create policy everyone_reads on public.bot_daily_states for select to anon, authenticated using (true);
create policy everyone_reads on public.bot_advanced_metrics for select to anon, authenticated using (true);
create policy everyone_reads on public.bot_window_metrics for select to anon, authenticated using (true);
create policy everyone_reads on public.bot_drawdowns for select to anon, authenticated using (true);
create policy everyone_reads on public.bot_performance_streaks for select to anon, authenticated using (true);
create policy everyone_reads on public.bot_time_patterns for select to anon, authenticated using (true);
create policy everyone_reads on public.bot_regime_performance for select to anon, authenticated using (true);
create policy everyone_reads on public.bot_calibration for select to anon, authenticated using (true);
create policy everyone_reads on public.benchmark_daily_returns for select to anon, authenticated using (true);

grant select on
  public.market_regimes, public.bot_daily_parts, public.bot_daily_states, public.bot_advanced_metrics,
  public.bot_window_metrics, public.bot_drawdowns, public.bot_performance_streaks, public.bot_time_patterns, public.bot_regime_performance,
  public.bot_calibration, public.benchmark_daily_returns
to anon, authenticated, service_role;
grant execute on function
  public.get_bot_equity(text, text, date, date, double precision, text),
  public.get_bot_figures(text, text, date, date, text),
  public.get_bot_drawdowns(text, text, date, date, text),
  public.get_bot_streaks(text, text, date, date, text),
  public.get_bot_reliability(text, text, date, date, text),
  public.get_bot_hours(text, text, date, date, text),
  public.get_bot_endings(text, text, date, date, text)
to anon, authenticated, service_role;
-- What they call, with its owner's rights; without usage on the schema nobody can call it directly.
grant execute on function
  engine.read_bot_figures(text, text, text, date, date),
  engine.read_bot_drawdowns(text, text, text, date, date),
  engine.read_bot_streaks(text, text, text, date, date),
  engine.read_bot_reliability(text, text, text, date, date),
  engine.read_bot_hours(text, text, text, date, date)
to anon, authenticated, service_role;
