-- The metrics station: how good each bot is, counted per prediction and per trade, never mixed.

create table public.bot_performance_history (
  bot_name text collate "C" not null references public.bots on update cascade,
  day date not null,
  ended_count integer not null,
  unfilled_count integer not null,
  decided_count integer not null,
  correct_count integer not null,
  flat_count integer not null,
  trade_count integer not null,
  win_count integer not null,
  loss_count integer not null,
  take_profit_count integer not null,
  stop_loss_count integer not null,
  liquidated_count integer not null,
  expired_count integer not null,
  ambiguous_count integer not null,
  unknown_funding_count integer not null,
  gross_return_sum double precision not null,
  fee_return_sum double precision not null,
  slippage_return_sum double precision not null,
  funding_return_sum double precision not null,
  liquidation_return_sum double precision not null,
  net_return_sum double precision not null,
  win_return_sum double precision not null,
  loss_return_sum double precision not null,
  take_profit_hours double precision[] not null,
  stop_loss_hours_sum double precision not null,
  primary key (bot_name, day),
  constraint every_end_is_a_trade_or_unfilled check (ended_count = trade_count + unfilled_count),
  constraint every_trade_has_one_end check (
    trade_count = take_profit_count + stop_loss_count + liquidated_count + expired_count
  ),
  constraint correct_calls_are_decided_calls check (correct_count between 0 and decided_count),
  constraint calls_without_funding_rates_are_trades check (unknown_funding_count between 0 and trade_count),
  constraint decided_and_flat_calls_are_trades check (decided_count + flat_count = trade_count),
  constraint sums_are_finite check (
    abs(net_return_sum) < 'Infinity' and abs(gross_return_sum) < 'Infinity'
    and abs(fee_return_sum) < 'Infinity' and abs(slippage_return_sum) < 'Infinity'
    and abs(funding_return_sum) < 'Infinity' and abs(liquidation_return_sum) < 'Infinity'
    and abs(win_return_sum) < 'Infinity' and abs(loss_return_sum) < 'Infinity'
    and stop_loss_hours_sum >= 0 and stop_loss_hours_sum < 'Infinity'
  ),
  constraint each_target_took_its_time check (
    cardinality(take_profit_hours) = take_profit_count and 0 <= all (take_profit_hours) and 'Infinity' > all (take_profit_hours)
  )
);
comment on table public.bot_performance_history is 'One row a bot and UTC day on which calls of it ended: the sums all windows are merged from. A day without ends has no row.';
comment on column public.bot_performance_history.decided_count is 'Calls that were right or wrong; flat and unfilled ones are counted apart.';
comment on column public.bot_performance_history.unknown_funding_count is 'Trades on venues that charge funding but whose rates are not recorded: their part of funding_return_sum is 0.';
comment on column public.bot_performance_history.net_return_sum is 'Sum of net returns on margin; the five parts beside it add up to it.';
comment on column public.bot_performance_history.loss_return_sum is 'Sum of the negative net returns (negative or zero).';
comment on column public.bot_performance_history.take_profit_hours is 'From entry to target, one number a trade in ascending order: a median does not add up, its numbers do.';
comment on column public.bot_performance_history.stop_loss_hours_sum is 'From entry to stop, over the trades that were stopped.';

create table public.bot_accuracy_metrics (
  bot_name text collate "C" primary key references public.bots on update cascade,
  ended_count bigint not null default 0,
  unfilled_count bigint not null default 0,
  decided_count bigint not null default 0,
  correct_count bigint not null default 0,
  flat_count bigint not null default 0,
  accuracy_rate double precision,
  accuracy_low double precision,
  accuracy_high double precision,
  trade_count bigint not null default 0,
  win_count bigint not null default 0,
  loss_count bigint not null default 0,
  win_rate double precision,
  win_rate_low double precision,
  win_rate_high double precision,
  take_profit_count bigint not null default 0,
  stop_loss_count bigint not null default 0,
  liquidated_count bigint not null default 0,
  expired_count bigint not null default 0,
  mean_net_return double precision,
  mean_gross_return double precision,
  profit_factor double precision,
  unknown_reasons jsonb not null default '{"accuracy_rate": "no call has been decided", "win_rate": "no trade has ended", "mean_net_return": "no trade has ended", "profit_factor": "no trade has ended"}',
  first_ended_on date,
  last_ended_on date,
  as_of timestamptz,
  constraint rates_are_fractions check (
    accuracy_rate between 0 and 1 and accuracy_low between 0 and 1 and accuracy_high between 0 and 1
    and win_rate between 0 and 1 and win_rate_low between 0 and 1 and win_rate_high between 0 and 1
  ),
  constraint intervals_hold_their_rates check (
    accuracy_rate between accuracy_low - 1e-12 and accuracy_high + 1e-12
    and win_rate between win_rate_low - 1e-12 and win_rate_high + 1e-12
  ),
  constraint profit_factor_is_finite check (profit_factor >= 0 and profit_factor < 'Infinity'),
  constraint mean_returns_are_finite check (
    abs(mean_net_return) < 'Infinity' and abs(mean_gross_return) < 'Infinity'
  )
);
comment on table public.bot_accuracy_metrics is 'One row for every bot, from the day it is registered. What is not known yet is null, and unknown_reasons says why.';
comment on column public.bot_accuracy_metrics.accuracy_rate is 'Right calls / decided calls, per prediction; Wilson 95 % interval beside it.';
comment on column public.bot_accuracy_metrics.win_rate is 'Winning trades / (winning + losing trades), net of costs; Wilson 95 % interval beside it.';
comment on column public.bot_accuracy_metrics.mean_net_return is 'Expectancy: mean net return on margin per trade.';
comment on column public.bot_accuracy_metrics.profit_factor is 'Sum of winning over sum of losing net returns, per trade.';
comment on column public.bot_accuracy_metrics.as_of is 'When it was computed.';

create table engine.stale_bot_days (
  bot_name text collate "C" not null references public.bots on update cascade on delete cascade,
  day date not null,
  primary key (bot_name, day)
);
comment on table engine.stale_bot_days is 'Bot-days whose outcomes changed since they were summed: the metrics'' watermark. update_bot_metrics rebuilds exactly these.';

create table engine.stale_state_days (
  bot_name text collate "C" not null references public.bots on update cascade on delete cascade,
  day date not null,
  primary key (bot_name, day)
);
comment on table engine.stale_state_days is 'Bot-days whose account changed since its daily states were summed; other days than above, because a call changes every day it was open in. calculate_advanced_metrics rebuilds exactly these.';

create table engine.stale_direction_days (
  bot_name text collate "C" not null references public.bots on update cascade on delete cascade,
  day date not null,
  primary key (bot_name, day)
);
comment on table engine.stale_direction_days is 'Bot-days of calls whose 24 h mark came or changed since they were counted: the trust station''s watermark.';

create table engine.stale_residual_days (
  day date primary key
);
comment on table engine.stale_residual_days is 'UTC days of calls whose 24 h marks came or changed since their residuals were multiplied up: the correlation station''s watermark.';
