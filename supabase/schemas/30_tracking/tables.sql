-- The tracking station: the path of every call, from its entry to its one end, and the marks on the way.

create table public.continuous_price_tracking (
  exchange text collate "C" not null,
  symbol text collate "C" not null,
  observed_at timestamptz not null,
  timeframe text collate "C" not null,
  price numeric not null,
  high numeric not null,
  low numeric not null,
  missed_candle_count integer not null,
  primary key (exchange, symbol, observed_at),
  foreign key (exchange, symbol) references public.market_symbols,
  constraint price_is_within_low_and_high check (low > 0 and high < 'Infinity' and price between low and high),
  constraint missed_candle_count_is_not_negative check (missed_candle_count >= 0)
);
comment on table public.continuous_price_tracking is 'One snapshot a candle for every symbol that a call of the last seven days speaks of.';
comment on column public.continuous_price_tracking.observed_at is 'The close of the candle the price comes from, never the time of the job.';
comment on column public.continuous_price_tracking.missed_candle_count is 'How many candles are missing right before this one.';

create table public.prediction_outcomes (
  prediction_id bigint primary key references public.bot_predictions on delete cascade,
  bot_name text collate "C" not null references public.bots on update cascade,
  exchange text collate "C" not null,
  symbol text collate "C" not null,
  timeframe text collate "C",
  side text collate "C" not null,
  predicted_at timestamptz not null,
  market_regime text collate "C",
  confidence double precision not null,
  leverage numeric not null,
  entered_at timestamptz,
  entry_price numeric,
  planned_loss double precision,
  is_entry_limit boolean not null default false,
  exited_at timestamptz,
  exit_price numeric,
  exit_reason text collate "C",
  exit_note text,
  is_ambiguous boolean not null default false,
  is_gap_exit boolean not null default false,
  gross_return double precision,
  fee_return double precision,
  slippage_return double precision,
  funding_return double precision,
  liquidation_return double precision,
  net_return double precision,
  favourable_move double precision,
  adverse_move double precision,
  is_funding_known boolean,
  is_correct boolean,
  label_basis text collate "C",
  price_24h numeric,
  price_48h numeric,
  price_7d numeric,
  return_24h double precision,
  return_48h double precision,
  return_7d double precision,
  is_correct_24h boolean,
  is_correct_48h boolean,
  is_correct_7d boolean,
  unknown_marks jsonb not null default '{}',
  evaluation_due_at timestamptz,
  foreign key (exchange, symbol) references public.market_symbols,
  constraint regime_is_known check (market_regime in ('TRENDING_UP', 'TRENDING_DOWN', 'RANGING', 'VOLATILE')),
  constraint confidence_is_a_probability check (confidence > 0 and confidence < 1),
  constraint leverage_is_between_1_and_125 check (leverage between 1 and 125),
  constraint planned_loss_is_finite check (planned_loss >= 0 and planned_loss < 'Infinity'),
  constraint entry_exit_and_marks_are_prices check (
    entry_price > 0 and entry_price < 'Infinity'
    and exit_price > 0 and exit_price < 'Infinity'
    and price_24h > 0 and price_24h < 'Infinity'
    and price_48h > 0 and price_48h < 'Infinity'
    and price_7d > 0 and price_7d < 'Infinity'
  ),
  constraint moves_to_the_marks_are_finite check (
    abs(return_24h) < 'Infinity' and abs(return_48h) < 'Infinity' and abs(return_7d) < 'Infinity'
  ),
  constraint parts_of_the_return_are_finite check (
    abs(gross_return) < 'Infinity' and abs(fee_return) < 'Infinity' and abs(slippage_return) < 'Infinity'
    and abs(funding_return) < 'Infinity' and abs(liquidation_return) < 'Infinity' and abs(net_return) < 'Infinity'
  ),
  constraint moves_are_finite_and_on_their_sides check (
    favourable_move >= 0 and favourable_move < 'Infinity' and adverse_move <= 0 and adverse_move > '-Infinity'
  ),
  constraint exit_reason_is_known check (exit_reason in ('take_profit', 'stop_loss', 'liquidated', 'expired')),
  constraint entry_has_time_price_and_timeframe check (
    (entered_at is null) = (entry_price is null) and (entered_at is null) = (timeframe is null)
  ),
  constraint exit_has_time_and_reason check ((exited_at is null) = (exit_reason is null)),
  constraint exit_has_a_price_when_it_was_entered check (
    (exit_price is not null) = (exited_at is not null and entered_at is not null)
  ),
  constraint a_call_that_never_entered_can_only_expire check (entered_at is not null or exit_reason = 'expired'),
  constraint exit_does_not_come_before_entry check (exited_at >= entered_at),
  constraint entry_does_not_come_before_the_call check (entered_at >= predicted_at),
  constraint net_return_is_the_sum_of_its_parts check (
    abs(net_return - (gross_return + fee_return + slippage_return + funding_return + liquidation_return)) < 1e-9
  ),
  constraint a_loss_stops_at_the_margin check (net_return >= -1),
  constraint label_has_a_basis check (is_correct is null or label_basis is not null)
);
comment on table public.prediction_outcomes is 'What became of each call: where it entered, its one end, what it cost, and whether it was right. Written from the candles alone.';
comment on column public.prediction_outcomes.timeframe is 'The candles the path is followed on: the finest that covered the entry.';
comment on column public.prediction_outcomes.market_regime is 'The regime its bot spoke in, as market_regimes had it; null where too little was known. Beside it the call''s own confidence: whoever sums outcomes need not read the calls.';
comment on column public.prediction_outcomes.planned_loss is 'What a stop at the stop price would lose, as a fraction of the margin: leverage × distance from the entry price. R is net_return in units of it.';
comment on column public.prediction_outcomes.entered_at is 'Open of the first candle after the call; for a limit order filled inside a candle, that candle''s close. Null when it never entered.';
comment on column public.prediction_outcomes.exited_at is 'Close of the candle that ended the call; the end of the horizon for an expiry.';
comment on column public.prediction_outcomes.is_ambiguous is 'One candle held both stop and target and no finer candle settles which came first: counted as stop.';
comment on column public.prediction_outcomes.is_gap_exit is 'The price jumped over the level between two candles, or the horizon ended without a price: filled at an open.';
comment on column public.prediction_outcomes.gross_return is 'Price move in the direction of the call times leverage, as a fraction of the margin.';
comment on column public.prediction_outcomes.fee_return is 'Fees of entry and exit, as a (negative) fraction of the margin.';
comment on column public.prediction_outcomes.slippage_return is 'Assumed slippage of market orders, as a (negative) fraction of the margin.';
comment on column public.prediction_outcomes.funding_return is 'Funding received (+) or paid (-) while the call was open, as a fraction of the margin.';
comment on column public.prediction_outcomes.liquidation_return is 'What liquidation takes of the remaining margin (-), or the loss beyond the margin that is not the trader''s (+).';
comment on column public.prediction_outcomes.net_return is 'Sum of the five parts, never below -1: a loss stops at the margin.';
comment on column public.prediction_outcomes.favourable_move is 'Largest move in favour of the call while it lived (MFE), as an unlevered fraction of its entry price, 0 or more: the candles that lie whole within its life, and its exit price.';
comment on column public.prediction_outcomes.adverse_move is 'Largest move against it while it lived (MAE), 0 or less.';
comment on column public.prediction_outcomes.is_funding_known is 'False where the venue charges funding but no rates are recorded for the symbol: funding_return is then 0 and incomplete.';
comment on column public.prediction_outcomes.is_correct is 'Target before stop: right. Stop or liquidation: wrong. Otherwise the sign of the move at the horizon; null when flat or never entered.';
comment on column public.prediction_outcomes.label_basis is 'What decided the label: take_profit, stop_loss, liquidated, horizon, flat or unfilled.';
comment on column public.prediction_outcomes.return_24h is 'Move in the direction of the call 24 hours after entry, without leverage and costs.';
comment on column public.prediction_outcomes.is_correct_24h is 'The label as of 24 hours after entry; a target or stop hit before decides it.';
comment on column public.prediction_outcomes.unknown_marks is 'Why a mark is null, by mark: {"48h": "no candle within two intervals"}.';
comment on column public.prediction_outcomes.evaluation_due_at is 'When evaluate_outcomes has something to add next; null when all is known.';
-- The entry is part of the key, so that calls which outlast a day are told from those that began after it in the index.
create index prediction_outcomes_by_bot on public.prediction_outcomes (bot_name, exited_at desc, entered_at)
  include (exit_reason, is_ambiguous);
-- Calls that an outage kept open beyond the longest horizon: without them a day need not look further than that.
create index prediction_outcomes_outlasting on public.prediction_outcomes (bot_name, exited_at)
  where exited_at - entered_at > interval '31 days';
-- Ends that were not judged yet, and so are in no sum: the few of the last hour.
create index prediction_outcomes_unjudged on public.prediction_outcomes (bot_name)
  where exited_at is not null and label_basis is null;
create index prediction_outcomes_by_symbol on public.prediction_outcomes (exchange, symbol, predicted_at);
-- What a bot's list shows of its calls under way, and of those that never entered: both few beside those that have ended.
create index prediction_outcomes_open on public.prediction_outcomes (bot_name, predicted_at desc, prediction_id desc)
  where exited_at is null;
create index prediction_outcomes_unfilled on public.prediction_outcomes (bot_name, predicted_at desc, prediction_id desc)
  where entered_at is null;
create index prediction_outcomes_due on public.prediction_outcomes (evaluation_due_at) where evaluation_due_at is not null;

create table public.tp_sl_events (
  event_id bigint generated always as identity primary key,
  prediction_id bigint not null references public.prediction_outcomes on delete cascade,
  bot_name text collate "C" not null references public.bots on update cascade,
  exchange text collate "C" not null,
  symbol text collate "C" not null,
  event_type text collate "C" not null,
  hit_at timestamptz not null,
  hit_price numeric not null,
  candle_opened_at timestamptz not null,
  candle_timeframe text collate "C" not null,
  is_ambiguous boolean not null,
  is_gap boolean not null,
  detected_at timestamptz not null,
  constraint a_call_ends_once unique (prediction_id),
  constraint event_type_is_known check (event_type in ('take_profit', 'stop_loss', 'liquidated')),
  constraint hit_price_is_a_price check (hit_price > 0 and hit_price < 'Infinity'),
  constraint hit_is_not_detected_before_it_happens check (detected_at >= hit_at)
);
comment on table public.tp_sl_events is 'Each target or stop hit, once a call. Calls that reach their horizon have none.';
comment on column public.tp_sl_events.hit_at is 'Close of the candle that held the level: the first moment it could be known.';
comment on column public.tp_sl_events.detected_at is 'When the job saw it.';
create index tp_sl_events_by_time on public.tp_sl_events (hit_at desc);
create index tp_sl_events_by_symbol on public.tp_sl_events (exchange, symbol, hit_at);
create index tp_sl_events_by_bot on public.tp_sl_events (bot_name, hit_at desc);

create table public.outcome_revisions (
  revision_id bigint generated always as identity primary key,
  prediction_id bigint not null references public.bot_predictions on delete cascade,
  revised_at timestamptz not null,
  reason text not null,
  previous jsonb not null
);
comment on table public.outcome_revisions is 'Outcomes that were withdrawn because a candle of their path came late or was revised, as they stood before.';
create index outcome_revisions_by_prediction on public.outcome_revisions (prediction_id);

-- The working set: calls that have not ended. Small, so that a tick never touches the history.
create table engine.open_predictions (
  prediction_id bigint primary key references public.bot_predictions on delete cascade,
  exchange text collate "C" not null,
  symbol text collate "C" not null,
  direction smallint not null,
  predicted_at timestamptz not null,
  limit_price numeric,
  horizon interval not null,
  leverage numeric not null,
  take_profit_price numeric not null,
  stop_loss_price numeric not null,
  timeframe text collate "C",
  entry_candle_at timestamptz,
  entered_at timestamptz,
  expires_at timestamptz,
  lower_price numeric,
  upper_price numeric,
  liquidation_price numeric,
  unchecked_from timestamptz,
  constraint direction_is_up_or_down check (direction in (1, -1)),
  constraint an_entered_call_has_its_levels check (
    (entered_at is null) = (timeframe is null)
    and (entered_at is null) = (entry_candle_at is null)
    and (entered_at is null) = (expires_at is null)
    and (entered_at is null) = (lower_price is null)
    and (entered_at is null) = (upper_price is null)
    and (entered_at is null) = (liquidation_price is null)
  )
);
comment on table engine.open_predictions is 'Calls waiting to enter (entered_at is null) and calls under way, each with the two prices that end it.';
comment on column engine.open_predictions.entry_candle_at is 'Open of the candle it entered in. Before entered_at where a limit was filled inside the candle: that candle is tested for the stop only.';
comment on column engine.open_predictions.lower_price is 'A low at or under it ends the call: the stop (or liquidation) of a long, the target of a short.';
comment on column engine.open_predictions.unchecked_from is 'Where its path has still to be tested from; null once it keeps pace with its series.';
create index open_predictions_waiting on engine.open_predictions (exchange, symbol) where entered_at is null;
create index open_predictions_unchecked on engine.open_predictions (prediction_id) where unchecked_from is not null;
-- A tick asks each series for the calls its news can have ended, and for nothing else.
create index open_predictions_by_lower on engine.open_predictions (exchange, symbol, timeframe, lower_price)
  where entered_at is not null;
create index open_predictions_by_upper on engine.open_predictions (exchange, symbol, timeframe, upper_price)
  where entered_at is not null;
create index open_predictions_by_expiry on engine.open_predictions (exchange, symbol, timeframe, expires_at)
  where entered_at is not null;

create table engine.series_watermarks (
  exchange text collate "C" not null,
  symbol text collate "C" not null,
  timeframe text collate "C" not null,
  checked_through timestamptz not null default '-infinity',
  tracked_through timestamptz not null default '-infinity',
  primary key (exchange, symbol, timeframe)
);
comment on table engine.series_watermarks is 'Up to which candle close the calls of a series were tested and its prices tracked.';
comment on column engine.series_watermarks.checked_through is 'Every entered call of the series was tested against every candle that closed by then.';

create type public.tp_sl_stats as (
  bot_name text,
  ended_count bigint,
  take_profit_count bigint,
  stop_loss_count bigint,
  liquidated_count bigint,
  expired_count bigint,
  ambiguous_count bigint,
  tp_hit_rate double precision,
  tp_hit_rate_low double precision,
  tp_hit_rate_high double precision,
  sl_hit_rate double precision,
  sl_hit_rate_low double precision,
  sl_hit_rate_high double precision,
  avg_hours_to_tp double precision,
  median_hours_to_tp double precision,
  avg_hours_to_sl double precision,
  unknown_reason text
);
comment on type public.tp_sl_stats is 'What get_tp_sl_stats answers: counts of ended calls by their end, rates as fractions, times in hours.';
