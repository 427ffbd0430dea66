-- Chapter 30_tracking, built from supabase/schemas/30_tracking. Edit there, then: npm run db:build

set check_function_bodies = off;

-- 30_tracking/tables.sql
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

-- 30_tracking/helpers/liquidation_price.sql
-- Where the venue closes an isolated-margin position: the margin is gone but for the maintenance part.
create function engine.liquidation_price(
  direction smallint, entry_price numeric, leverage numeric, maintenance_margin_ratio numeric
)
returns numeric
language sql
immutable
return entry_price * (1 - direction * greatest(1 / leverage - maintenance_margin_ratio, 0));
comment on function engine.liquidation_price(smallint, numeric, numeric, numeric) is 'entry * (1 - direction * (1/leverage - maintenance margin)); isolated margin, no added collateral.';

-- 30_tracking/helpers/trade_return.sql
-- What a trade returned on its margin, part by part. Market orders pay taker fees and slippage, resting orders
-- (limit entry, take profit) maker fees. Liquidation takes exactly the margin, never more.
create function engine.trade_return(
  direction integer, leverage numeric, entry_price numeric, exit_price numeric,
  is_entry_limit boolean, exit_reason text,
  taker_fee_ratio numeric, maker_fee_ratio numeric, slippage_ratio numeric, funding_rate_sum numeric,
  out gross_return double precision, out fee_return double precision, out slippage_return double precision,
  out funding_return double precision, out liquidation_return double precision, out net_return double precision
)
language sql
immutable
set search_path = ''
return (
  select row(
    part.gross, part.fee, part.slippage, part.funding, liquidation.part,
    case when exit_reason = 'liquidated' then -1
      else greatest(part.gross + part.fee + part.slippage + part.funding + liquidation.part, -1) end
  )
  from (
    select
      (leverage * direction * (exit_price / entry_price - 1))::double precision as gross,
      -- Negated before the cast: a cost of nothing is 0, not -0.
      (-(leverage * (
        case when is_entry_limit then maker_fee_ratio else taker_fee_ratio end
        + case exit_reason when 'take_profit' then maker_fee_ratio else taker_fee_ratio end * exit_price / entry_price
      )))::double precision as fee,
      (-(leverage * (
        case when is_entry_limit then 0 else slippage_ratio end
        + case exit_reason when 'take_profit' then 0 else slippage_ratio end * exit_price / entry_price
      )))::double precision as slippage,
      (-(leverage * direction * coalesce(funding_rate_sum, 0)))::double precision as funding
  ) as part
  cross join lateral (
    select case
      when exit_reason = 'liquidated' then -1 - (part.gross + part.fee + part.slippage + part.funding)
      else greatest(-1 - (part.gross + part.fee + part.slippage + part.funding), 0)
    end as part
  ) as liquidation
);
comment on function engine.trade_return(integer, numeric, numeric, numeric, boolean, text, numeric, numeric, numeric, numeric) is 'Returns as fractions of the margin; the parts add up to the net.';

-- 30_tracking/functions/await_entry.sql
-- Puts calls into the working set, waiting to enter; calls that are in it already wait anew.
create function engine.await_entry(prediction_ids bigint[])
returns void
language sql
volatile
set search_path = ''
begin atomic
  insert into engine.open_predictions as open_call (
    prediction_id, exchange, symbol, direction, predicted_at, limit_price, horizon, leverage,
    take_profit_price, stop_loss_price
  )
  select
    call.prediction_id, call.exchange, call.symbol, case call.side when 'LONG' then 1 else -1 end,
    call.predicted_at, call.limit_price, call.horizon, call.leverage, call.take_profit_price, call.stop_loss_price
  from public.bot_predictions as call
  where call.prediction_id = any (await_entry.prediction_ids)
  on conflict (prediction_id) do update
  set timeframe = null, entry_candle_at = null, entered_at = null, expires_at = null,
      lower_price = null, upper_price = null, liquidation_price = null, unchecked_from = null;
end;
comment on function engine.await_entry(bigint[]) is 'Opens these calls, or opens them again, as waiting to enter.';

-- 30_tracking/functions/series_progress.sql
-- How far each series has come by as_of, and how far its calls were tested.
-- A series whose watermark lies beyond as_of is left out: the clock went back, and nothing is judged twice.
create function engine.series_progress(as_of timestamptz)
returns table (
  exchange text, symbol text, timeframe text, candle_length interval,
  covers_from timestamptz, covers_until timestamptz, checked_through timestamptz, closed_through timestamptz,
  has_blocks boolean, maintenance_margin_ratio numeric,
  delisted_at timestamptz, delisted_reason text
)
language sql
stable
rows 200
set search_path = ''
set jit = off
as $$
  select
    series.exchange, series.symbol, series.timeframe, series.candle_length,
    -- A call is followed on the finest series that had begun when it was made, or on the first that begins.
    case when series.first_opened_at = begin.of_any and begin.of_finer is distinct from begin.of_any
      then '-infinity' else series.first_opened_at end,
    coalesce(begin.of_finer, 'infinity'),
    coalesce(watermark.checked_through, '-infinity'), newest.closed_at,
    -- Only the finest series has its own four-hour blocks; those of a coarser one may come from the finer.
    begin.of_finer is null and exists (
      select from public.market_series as block
      where block.exchange = series.exchange and block.symbol = series.symbol
        and block.timeframe = '4h' and series.candle_length < block.candle_length
    ),
    exchanges.maintenance_margin_ratio, symbols.delisted_at, symbols.delisted_reason
  from public.market_series as series
  join public.exchanges on exchanges.exchange = series.exchange
  join public.market_symbols as symbols
    on symbols.exchange = series.exchange and symbols.symbol = series.symbol
  left join engine.series_watermarks as watermark
    on watermark.exchange = series.exchange
   and watermark.symbol = series.symbol
   and watermark.timeframe = series.timeframe
  cross join lateral (
    select
      min(other.first_opened_at) as of_any,
      min(other.first_opened_at) filter (where other.candle_length < series.candle_length) as of_finer
    from public.market_series as other
    where other.exchange = series.exchange and other.symbol = series.symbol
  ) as begin
  cross join lateral (
    select max(candle.opened_at) + series.candle_length as closed_at
    from public.market_candles as candle
    where candle.exchange = series.exchange
      and candle.symbol = series.symbol
      and candle.timeframe = series.timeframe
      and candle.opened_at <= series_progress.as_of - series.candle_length
      -- What a venue prints after a delisting is not a market any more.
      and candle.opened_at <= coalesce(symbols.delisted_at, 'infinity')
  ) as newest
  where newest.closed_at >= coalesce(watermark.checked_through, '-infinity');
$$;
comment on function engine.series_progress(timestamptz) is 'One row a series: which calls it covers (made in [covers_from, covers_until)), the close of its newest candle at as_of, its watermark, and what its calls need to know.';

-- 30_tracking/functions/enter_predictions.sql
-- Lets waiting calls enter: at the open of the first candle after the call, or at their limit.
-- A call whose target or stop was passed before it could enter never enters; it expires unfilled.
create function engine.enter_predictions(as_of timestamptz)
returns integer
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
declare
  v_entered integer;
  v_late_bots text[];
  v_late_days date[];
begin
  with waiting as materialized (
    select
      open_call.*, progress.timeframe as tracked_on, progress.candle_length, progress.closed_through,
      progress.maintenance_margin_ratio, progress.delisted_at, progress.delisted_reason
    from engine.open_predictions as open_call
    join engine.series_progress(enter_predictions.as_of) as progress
      on progress.exchange = open_call.exchange
     and progress.symbol = open_call.symbol
     and open_call.predicted_at >= progress.covers_from
     and open_call.predicted_at < progress.covers_until
    where open_call.entered_at is null
      and open_call.predicted_at <= enter_predictions.as_of
  ),
  filled as (
    select
      waiting.*, candle.opened_at, candle.open,
      -- A limit the candle did not open beyond is filled somewhere inside it.
      waiting.limit_price is not null
        and waiting.direction * (candle.open - waiting.limit_price) > 0 as is_inside
    from waiting
    left join lateral (
      select candle.opened_at, candle.open
      from public.market_candles as candle
      where candle.exchange = waiting.exchange
        and candle.symbol = waiting.symbol
        and candle.timeframe = waiting.tracked_on
        and candle.opened_at >= waiting.predicted_at
        and candle.opened_at < least(waiting.closed_through, waiting.predicted_at + waiting.horizon)
        and (
          waiting.limit_price is null
          or (waiting.direction = 1 and candle.low <= waiting.limit_price)
          or (waiting.direction = -1 and candle.high >= waiting.limit_price)
        )
      order by candle.opened_at
      limit 1
    ) as candle on true
  ),
  priced as (
    select
      filled.*,
      case when is_inside then opened_at + candle_length else opened_at end as entry_time,
      case when is_inside then filled.limit_price else filled.open end as price
    from filled
  ),
  levelled as (
    select
      priced.*,
      liquidation.price as liquidates_at,
      case direction when 1 then greatest(stop_loss_price, liquidation.price) else take_profit_price end as lower_level,
      case direction when 1 then take_profit_price else least(stop_loss_price, liquidation.price) end as upper_level
    from priced
    cross join lateral (
      select engine.liquidation_price(priced.direction, priced.price, priced.leverage, priced.maintenance_margin_ratio) as price
    ) as liquidation
  ),
  fate as (
    select
      levelled.*,
      case
        when opened_at is not null and (price <= lower_level or price >= upper_level)
          then 'the price had passed its target or stop before it could enter'
        when opened_at is not null then null
        when predicted_at + horizon <= closed_through and limit_price is not null
          then 'its limit was not reached within its horizon'
        when predicted_at + horizon <= closed_through then 'no candle came within its horizon'
        when delisted_at <= enter_predictions.as_of - candle_length then 'delisted: ' || delisted_reason
        else 'still waiting'
      end as obstacle
    from levelled
  ),
  settled as (
    select * from fate where obstacle is distinct from 'still waiting'
  ),
  entered as (
    update engine.open_predictions as open_call
    set timeframe = settled.tracked_on,
        entry_candle_at = settled.opened_at,
        entered_at = settled.entry_time,
        expires_at = settled.entry_time + settled.horizon,
        liquidation_price = settled.liquidates_at,
        lower_price = settled.lower_level,
        upper_price = settled.upper_level,
        unchecked_from = settled.opened_at
    from settled
    where open_call.prediction_id = settled.prediction_id and settled.obstacle is null
    returning 1
  ),
  dropped as (
    delete from engine.open_predictions as open_call
    using settled
    where open_call.prediction_id = settled.prediction_id and settled.obstacle is not null
  ),
  recorded as (
    insert into public.prediction_outcomes (
      prediction_id, bot_name, exchange, symbol, timeframe, side, predicted_at, market_regime, confidence, leverage,
      entered_at, entry_price, planned_loss, is_entry_limit, exited_at, exit_reason, exit_note, evaluation_due_at
    )
    select
      settled.prediction_id, call.bot_name, settled.exchange, settled.symbol,
      case when obstacle is null then tracked_on end, call.side, settled.predicted_at, hour.regime, call.confidence,
      settled.leverage,
      case when obstacle is null then entry_time end,
      case when obstacle is null then price end,
      case when obstacle is null then settled.leverage * abs(settled.stop_loss_price / price - 1) end,
      settled.limit_price is not null,
      ended.at, case when ended.at is not null then 'expired' end, obstacle,
      coalesce(ended.at, entry_time + interval '24 hours')
    from settled
    join public.bot_predictions as call on call.prediction_id = settled.prediction_id
    left join public.market_regimes as hour
      on hour.exchange = settled.exchange
     and hour.observed_at = date_bin('1 hour', settled.predicted_at, timestamptz 'epoch')
    cross join lateral (
      select case
        when obstacle is null then null
        when opened_at is not null then opened_at
        when obstacle like 'delisted%'
          then least(greatest(delisted_at, settled.predicted_at), settled.predicted_at + settled.horizon)
        else settled.predicted_at + settled.horizon
      end as at
    ) as ended
    returning bot_name, entered_at
  ),
  -- Entries into days that the analytics have left behind; the later days they come to themselves.
  late as (
    select distinct recorded.bot_name, (recorded.entered_at at time zone 'UTC')::date as day
    from recorded
    join engine.analytics_progress as progress on recorded.entered_at < progress.states_as_of
  )
  select (select count(*) from settled), array_agg(late.bot_name), array_agg(late.day)
  into v_entered, v_late_bots, v_late_days
  from late;

  perform engine.mark_stale_states(v_late_bots, v_late_days, null);
  return v_entered;
end;
$$;
comment on function engine.enter_predictions(timestamptz) is 'Enters or drops the waiting calls whose fate the candles closed by as_of decide; returns how many.';

-- 30_tracking/functions/find_touches.sql
-- The calls that the candles closed by as_of may have ended, and the first candle that touched a level of each.
-- A tick asks each series for the calls its news can reach and looks at no other.
create function engine.find_touches(as_of timestamptz)
returns table (
  prediction_id bigint, exchange text, symbol text, timeframe text, direction smallint,
  entry_candle_at timestamptz, entered_at timestamptz, expires_at timestamptz,
  lower_price numeric, upper_price numeric, liquidation_price numeric,
  candle_length interval, closed_through timestamptz, is_delisted boolean, delisted_reason text,
  to_at timestamptz, touched_at timestamptz
)
language sql
stable
set search_path = ''
set jit = off
as $$
  with progress as materialized (
    select
      series.*,
      news.lowest, news.highest,
      coalesce(series.delisted_at <= find_touches.as_of - series.candle_length, false) as is_delisted
    from engine.series_progress(find_touches.as_of) as series
    -- What the news of the series reached at most: calls beyond it cannot have ended.
    left join lateral (
      select min(candle.low) as lowest, max(candle.high) as highest
      from public.market_candles as candle
      where series.checked_through > '-infinity'
        and candle.exchange = series.exchange
        and candle.symbol = series.symbol
        and candle.timeframe = series.timeframe
        and candle.opened_at >= series.checked_through
        and candle.opened_at < series.closed_through
    ) as news on true
  ),
  -- One index probe a series and reason: "offset 0" keeps each lateral a probe, whatever the estimates say.
  suspect as (
    select open_call.prediction_id
    from engine.open_predictions as open_call
    where open_call.unchecked_from is not null
    union
    select ended.prediction_id
    from progress
    cross join lateral (
      select open_call.prediction_id
      from engine.open_predictions as open_call
      where open_call.entered_at is not null
        and open_call.exchange = progress.exchange
        and open_call.symbol = progress.symbol
        and open_call.timeframe = progress.timeframe
        and open_call.lower_price >= progress.lowest
      offset 0
    ) as ended
    union
    select ended.prediction_id
    from progress
    cross join lateral (
      select open_call.prediction_id
      from engine.open_predictions as open_call
      where open_call.entered_at is not null
        and open_call.exchange = progress.exchange
        and open_call.symbol = progress.symbol
        and open_call.timeframe = progress.timeframe
        and open_call.upper_price <= progress.highest
      offset 0
    ) as ended
    union
    select ended.prediction_id
    from progress
    cross join lateral (
      select open_call.prediction_id
      from engine.open_predictions as open_call
      where open_call.entered_at is not null
        and open_call.exchange = progress.exchange
        and open_call.symbol = progress.symbol
        and open_call.timeframe = progress.timeframe
        and open_call.expires_at <= case when progress.is_delisted then 'infinity' else progress.closed_through end
      offset 0
    ) as ended
  ),
  candidate as (
    select
      open_call.*,
      progress.candle_length, progress.closed_through, progress.has_blocks,
      progress.is_delisted, progress.delisted_reason,
      -- A horizon that ended in an outage leaves nothing to test: from_at may then lie beyond it.
      least(coalesce(open_call.unchecked_from, progress.checked_through), open_call.expires_at) as from_at,
      least(progress.closed_through, open_call.expires_at) as to_at
    from suspect
    cross join lateral (
      select *
      from engine.open_predictions as open_call
      where open_call.prediction_id = suspect.prediction_id
      offset 0
    ) as open_call
    join progress
      on progress.exchange = open_call.exchange
     and progress.symbol = open_call.symbol
     and progress.timeframe = open_call.timeframe
  ),
  -- Two levels where they exist: single candles up to the first block, then whole blocks, then single candles.
  stretch as (
    select
      candidate.*, first_block.opens_at as blocks_from,
      greatest(first_block.opens_at, date_bin('4 hours', to_at, timestamptz 'epoch')) as blocks_to
    from candidate
    cross join lateral (
      select case when has_blocks
        then least(date_bin('4 hours', from_at, timestamptz 'epoch') + interval '4 hours', to_at) else to_at end as opens_at
    ) as first_block
  )
  select
    stretch.prediction_id, stretch.exchange, stretch.symbol, stretch.timeframe, stretch.direction,
    stretch.entry_candle_at, stretch.entered_at, stretch.expires_at,
    stretch.lower_price, stretch.upper_price, stretch.liquidation_price,
    stretch.candle_length, stretch.closed_through, stretch.is_delisted, stretch.delisted_reason,
    stretch.to_at,
    coalesce(
      (
        select candle.opened_at
        from public.market_candles as candle
        where candle.exchange = stretch.exchange and candle.symbol = stretch.symbol
          and candle.timeframe = stretch.timeframe
          and candle.opened_at >= stretch.from_at
          and candle.opened_at <= stretch.blocks_from - stretch.candle_length
          and (
            candle.low <= stretch.lower_price and (direction = 1 or candle.opened_at >= entered_at)
            or candle.high >= stretch.upper_price and (direction = -1 or candle.opened_at >= entered_at)
          )
        order by candle.opened_at
        limit 1
      ),
      (
        select touch.opened_at
        from public.market_candles as block
        cross join lateral (
          select candle.opened_at
          from public.market_candles as candle
          where candle.exchange = stretch.exchange and candle.symbol = stretch.symbol
            and candle.timeframe = stretch.timeframe
            and candle.opened_at >= block.opened_at
            and candle.opened_at < block.opened_at + interval '4 hours'
            and (candle.low <= stretch.lower_price or candle.high >= stretch.upper_price)
          order by candle.opened_at
          limit 1
        ) as touch
        where block.exchange = stretch.exchange and block.symbol = stretch.symbol
          and block.timeframe = '4h'
          and block.opened_at >= stretch.blocks_from
          and block.opened_at < stretch.blocks_to
          -- A block built from another series does not speak for this one: look inside.
          and (
            block.low <= stretch.lower_price or block.high >= stretch.upper_price
            or block.derived_from is distinct from stretch.timeframe
          )
        order by block.opened_at
        limit 1
      ),
      (
        select candle.opened_at
        from public.market_candles as candle
        where candle.exchange = stretch.exchange and candle.symbol = stretch.symbol
          and candle.timeframe = stretch.timeframe
          and candle.opened_at >= stretch.blocks_to
          and candle.opened_at <= stretch.to_at - stretch.candle_length
          and (candle.low <= stretch.lower_price or candle.high >= stretch.upper_price)
        order by candle.opened_at
        limit 1
      )
    ) as touched_at
  from stretch;
$$;
comment on function engine.find_touches(timestamptz) is 'Open calls that may have ended by as_of, each with the first candle that touched its stop, liquidation or target; null where none did.';

-- 30_tracking/functions/first_finer_touch.sql
-- Looks inside a candle that holds both stop and target: which of the two did the finer candles touch first?
-- Only a complete set of finer candles can tell; one that holds both again cannot.
create function engine.first_finer_touch(
  exchange text, symbol text, opened_at timestamptz, candle_length interval,
  direction smallint, lower_price numeric, upper_price numeric
)
returns table (opened_at timestamptz, timeframe text, candle_length interval, is_stop boolean, gap_price numeric)
language sql
stable
set search_path = ''
as $$
  select touch.opened_at, touch.timeframe, touch.candle_length, touch.is_lower = (first_finer_touch.direction = 1),
    touch.gap_price
  from (
    select
      candle.opened_at, series.timeframe, series.candle_length,
      case
        when candle.open <= first_finer_touch.lower_price then true
        when candle.open >= first_finer_touch.upper_price then false
        else candle.low <= first_finer_touch.lower_price
      end as is_lower,
      candle.low <= first_finer_touch.lower_price and candle.high >= first_finer_touch.upper_price
        and candle.open > first_finer_touch.lower_price and candle.open < first_finer_touch.upper_price as is_both,
      case when candle.open <= first_finer_touch.lower_price or candle.open >= first_finer_touch.upper_price
        then candle.open end as gap_price,
      row_number() over (order by candle.opened_at) as place
    from (
      select finer.timeframe, finer.candle_length
      from public.market_series as finer
      where finer.exchange = first_finer_touch.exchange
        and finer.symbol = first_finer_touch.symbol
        and finer.candle_length < first_finer_touch.candle_length
        and (
          select count(*) * finer.candle_length = first_finer_touch.candle_length
          from public.market_candles as inner_candle
          where inner_candle.derived_from is null
            and inner_candle.exchange = finer.exchange
            and inner_candle.symbol = finer.symbol
            and inner_candle.timeframe = finer.timeframe
            and inner_candle.opened_at >= first_finer_touch.opened_at
            and inner_candle.opened_at < first_finer_touch.opened_at + first_finer_touch.candle_length
        )
      order by finer.candle_length
      limit 1
    ) as series
    join public.market_candles as candle
      on candle.exchange = first_finer_touch.exchange
     and candle.symbol = first_finer_touch.symbol
     and candle.timeframe = series.timeframe
     and candle.opened_at >= first_finer_touch.opened_at
     and candle.opened_at < first_finer_touch.opened_at + first_finer_touch.candle_length
    where candle.low <= first_finer_touch.lower_price or candle.high >= first_finer_touch.upper_price
  ) as touch
  where touch.place = 1 and not touch.is_both;
$$;
comment on function engine.first_finer_touch(text, text, timestamptz, interval, smallint, numeric, numeric) is 'The finer candle that settles an ambiguous one; no row when none can.';

-- 30_tracking/functions/find_exits.sql
-- The first candle that ends each open call, and how. Stop before target when one candle holds both, unless finer
-- candles settle it; a gap fills at the open; a horizon that no price ends waits for the next price.
create function engine.find_exits(as_of timestamptz)
returns table (
  prediction_id bigint, exit_reason text, exited_at timestamptz, exit_price numeric,
  candle_opened_at timestamptz, candle_timeframe text, is_ambiguous boolean, is_gap boolean, exit_note text
)
language sql
stable
set search_path = ''
set jit = off
as $$
  with touched as materialized (
    select * from engine.find_touches(find_exits.as_of)
  ),
  -- The price beyond which the call has lost, and the one at which it has won.
  hit as (
    select
      touched.*, candle.open, candle.low, candle.high,
      touched.touched_at >= touched.entered_at and (candle.open <= lower_price or candle.open >= upper_price) as is_gap,
      case direction when 1 then candle.low <= lower_price else candle.high >= upper_price end as holds_stop,
      touched.touched_at >= touched.entered_at
        and case direction when 1 then candle.high >= upper_price else candle.low <= lower_price end as holds_target
    from touched
    join public.market_candles as candle
      on candle.exchange = touched.exchange and candle.symbol = touched.symbol
     and candle.timeframe = touched.timeframe
     and candle.opened_at = touched.touched_at
  ),
  settled as (
    select
      hit.*, finer.opened_at as finer_opened_at, finer.timeframe as finer_timeframe,
      finer.candle_length as finer_length, finer.is_stop as finer_is_stop, finer.gap_price as finer_gap_price,
      hit.holds_stop and hit.holds_target and not hit.is_gap and finer.is_stop is null as is_unsettled
    from hit
    left join lateral engine.first_finer_touch(
      hit.exchange, hit.symbol, hit.touched_at, hit.candle_length, hit.direction, hit.lower_price, hit.upper_price
    ) as finer on hit.holds_stop and hit.holds_target and not hit.is_gap
  ),
  ended_by_price as (
    select
      settled.*,
      case
        when is_gap then direction * (open - case direction when 1 then lower_price else upper_price end) <= 0
        when holds_stop and holds_target then coalesce(finer_is_stop, true)
        else holds_stop
      end as is_stop,
      case when is_gap then open else finer_gap_price end as gap_price
    from settled
  ),
  ended_by_horizon as (
    select
      touched.*,
      last_price.close, last_price.closed_at,
      last_price.closed_at > expires_at - candle_length and expires_at <= closed_through as is_punctual,
      next_price.opened_at as resumed_at, next_price.open as resumed_open
    from touched
    left join lateral (
      select candle.close, candle.opened_at + touched.candle_length as closed_at
      from public.market_candles as candle
      where candle.exchange = touched.exchange and candle.symbol = touched.symbol
        and candle.timeframe = touched.timeframe
        and candle.opened_at <= touched.to_at - touched.candle_length
        and candle.opened_at >= touched.entry_candle_at
      order by candle.opened_at desc
      limit 1
    ) as last_price on true
    -- No price at the end of the horizon, as in an outage: the first one after it counts.
    left join lateral (
      select candle.opened_at, candle.open
      from public.market_candles as candle
      where last_price.closed_at > touched.expires_at - touched.candle_length is not true
        and candle.exchange = touched.exchange and candle.symbol = touched.symbol
        and candle.timeframe = touched.timeframe
        and candle.opened_at >= touched.expires_at
        and candle.opened_at < touched.closed_through
        and touched.expires_at <= touched.closed_through
      order by candle.opened_at
      limit 1
    ) as next_price on true
    where touched.touched_at is null
      and (touched.expires_at <= touched.closed_through or touched.is_delisted)
  )
  select
    prediction_id,
    case
      when not is_stop then 'take_profit'
      when direction * (coalesce(gap_price, case direction when 1 then lower_price else upper_price end) - liquidation_price) <= 0
        then 'liquidated'
      else 'stop_loss'
    end,
    coalesce(finer_opened_at + finer_length, touched_at + candle_length),
    coalesce(gap_price, case when is_stop = (direction = 1) then lower_price else upper_price end),
    coalesce(finer_opened_at, touched_at),
    coalesce(finer_timeframe, timeframe),
    is_unsettled,
    gap_price is not null,
    null
  from ended_by_price
  union all
  select
    prediction_id,
    case
      when resumed_open is null then 'expired'
      when direction * (resumed_open - liquidation_price) <= 0 then 'liquidated'
      when direction * (resumed_open - case direction when 1 then lower_price else upper_price end) <= 0 then 'stop_loss'
      when direction * (resumed_open - case direction when 1 then upper_price else lower_price end) >= 0 then 'take_profit'
      else 'expired'
    end,
    coalesce(resumed_at, case when is_punctual then expires_at else final_price.closed_at end),
    coalesce(resumed_open, case when is_punctual then ended_by_horizon.close else final_price.close end),
    resumed_at,
    case when resumed_at is not null then timeframe end,
    false,
    resumed_at is not null,
    case
      when resumed_at is not null then 'no price at the end of its horizon; closed at the first one after it'
      when is_punctual is not true then 'delisted: ' || delisted_reason
    end
  from ended_by_horizon
  -- What a delisted symbol last cost; a horizon shorter than a candle may have ended before that.
  left join lateral (
    select candle.close, candle.opened_at + ended_by_horizon.candle_length as closed_at
    from public.market_candles as candle
    where ended_by_horizon.is_delisted
      and candle.exchange = ended_by_horizon.exchange and candle.symbol = ended_by_horizon.symbol
      and candle.timeframe = ended_by_horizon.timeframe
      and candle.opened_at < ended_by_horizon.closed_through
      and candle.opened_at >= ended_by_horizon.entry_candle_at
    order by candle.opened_at desc
    limit 1
  ) as final_price on true
  -- While an outage lasts there is nothing to close at: the call stays open.
  where resumed_open is not null or is_punctual or final_price.close is not null;
$$;
comment on function engine.find_exits(timestamptz) is 'Every open call that the candles closed by as_of end: reason, time, price, and the candle that did it. Reads only.';

-- 30_tracking/functions/check_tp_sl_hits.sql
-- Follows every open call along the candles closed since the last check and ends those that reached an end.
-- Reads candles, never snapshots, so it does not matter whether prices were tracked before or after.
create function public.check_tp_sl_hits(as_of timestamptz default now())
returns integer
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
declare
  v_ended integer;
begin
  perform pg_advisory_xact_lock(hashtextextended('quorum tracking', 0));
  perform engine.enter_predictions(check_tp_sl_hits.as_of);

  with ended as (
    select * from engine.find_exits(check_tp_sl_hits.as_of)
  ),
  closed as (
    delete from engine.open_predictions as open_call
    using ended
    where open_call.prediction_id = ended.prediction_id
  ),
  recorded as (
    update public.prediction_outcomes as outcome
    set exited_at = ended.exited_at,
        exit_price = ended.exit_price,
        exit_reason = ended.exit_reason,
        exit_note = ended.exit_note,
        is_ambiguous = ended.is_ambiguous,
        is_gap_exit = ended.is_gap,
        evaluation_due_at = least(outcome.evaluation_due_at, ended.exited_at)
    from ended
    where outcome.prediction_id = ended.prediction_id
    returning outcome.prediction_id, outcome.bot_name, outcome.exchange, outcome.symbol
  ),
  reported as (
    insert into public.tp_sl_events (
      prediction_id, bot_name, exchange, symbol, event_type, hit_at, hit_price,
      candle_opened_at, candle_timeframe, is_ambiguous, is_gap, detected_at
    )
    select
      recorded.prediction_id, recorded.bot_name, recorded.exchange, recorded.symbol, ended.exit_reason,
      ended.exited_at, ended.exit_price, ended.candle_opened_at, ended.candle_timeframe,
      ended.is_ambiguous, ended.is_gap, check_tp_sl_hits.as_of
    from ended
    join recorded on recorded.prediction_id = ended.prediction_id
    where ended.exit_reason <> 'expired'
    order by ended.exited_at, recorded.prediction_id
  )
  select count(*) into v_ended from ended;

  update engine.open_predictions set unchecked_from = null
  where unchecked_from is not null;
  insert into engine.series_watermarks as watermark (exchange, symbol, timeframe, checked_through)
  select progress.exchange, progress.symbol, progress.timeframe, progress.closed_through
  from engine.series_progress(check_tp_sl_hits.as_of) as progress
  on conflict (exchange, symbol, timeframe) do update
  set checked_through = excluded.checked_through
  where watermark.checked_through < excluded.checked_through;
  return v_ended;
end;
$$;
comment on function public.check_tp_sl_hits(timestamptz) is 'Cron job: enters waiting calls and ends those whose target, stop, liquidation or horizon the candles closed by as_of reached. Returns how many ended.';

-- 30_tracking/functions/find_excursion.sql
-- Lowest and highest price of the candles that lie whole within [from_at, to_at]; null where none does.
-- Two levels: four-hour candles built from the series stand for its own where none of them is missing.
create function engine.find_excursion(
  exchange text, symbol text, timeframe text, from_at timestamptz, to_at timestamptz,
  out lowest numeric, out highest numeric
)
language plpgsql
stable
set search_path = ''
as $$
declare
  v_length interval := engine.timeframe_length(find_excursion.timeframe);
  v_blocks_from timestamptz := date_bin('4 hours', from_at - interval '1 microsecond', timestamptz 'epoch') + interval '4 hours';
  v_blocks_to timestamptz := date_bin('4 hours', to_at, timestamptz 'epoch');
  v_is_whole boolean := false;
begin
  if v_blocks_to > v_blocks_from and v_length < interval '4 hours' then
    select min(block.low), max(block.high),
      count(*) filter (where block.derived_from = find_excursion.timeframe)
        = extract(epoch from v_blocks_to - v_blocks_from) / extract(epoch from interval '4 hours')
    into lowest, highest, v_is_whole
    from public.market_candles as block
    where block.exchange = find_excursion.exchange and block.symbol = find_excursion.symbol
      and block.timeframe = '4h' and block.opened_at >= v_blocks_from and block.opened_at < v_blocks_to;
  end if;

  if v_is_whole then
    select least(lowest, min(candle.low)), greatest(highest, max(candle.high)) into lowest, highest
    from (
      values (from_at, v_blocks_from - v_length), (v_blocks_to, to_at - v_length)
    ) as edge (first_opened_at, last_opened_at)
    join public.market_candles as candle
      on candle.exchange = find_excursion.exchange and candle.symbol = find_excursion.symbol
     and candle.timeframe = find_excursion.timeframe
     and candle.opened_at between edge.first_opened_at and edge.last_opened_at;
  else
    select min(candle.low), max(candle.high) into lowest, highest
    from public.market_candles as candle
    where candle.exchange = find_excursion.exchange and candle.symbol = find_excursion.symbol
      and candle.timeframe = find_excursion.timeframe
      and candle.opened_at between from_at and to_at - v_length;
  end if;
end;
$$;
comment on function engine.find_excursion(text, text, text, timestamptz, timestamptz) is 'Extremes of one series between two moments, from candles that opened and closed between them.';

-- 30_tracking/functions/label_ends.sql
-- Says of each call that has ended what it was worth, part by part, and whether it was right.
create function engine.label_ends(as_of timestamptz)
returns integer
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
declare
  v_labelled integer;
  v_bots text[];
  v_days date[];
begin
  with ended as materialized (
    select outcome.*, case outcome.side when 'LONG' then 1 else -1 end as direction
    from public.prediction_outcomes as outcome
    where outcome.evaluation_due_at <= label_ends.as_of
      and outcome.exited_at is not null
      and outcome.label_basis is null
  ),
  labelled as (
    update public.prediction_outcomes as outcome
    set gross_return = cost.gross_return,
        fee_return = cost.fee_return,
        slippage_return = cost.slippage_return,
        funding_return = cost.funding_return,
        liquidation_return = cost.liquidation_return,
        net_return = cost.net_return,
        favourable_move = move.favourable,
        adverse_move = move.adverse,
        is_funding_known = case when ended.entered_at is not null then coverage.is_complete end,
        is_correct = case
          when ended.exit_reason = 'take_profit' then true
          when ended.exit_reason in ('stop_loss', 'liquidated') then false
          when ended.exit_price <> ended.entry_price
            then ended.direction * (ended.exit_price - ended.entry_price) > 0
        end,
        label_basis = case
          when ended.entered_at is null then 'unfilled'
          when ended.exit_reason <> 'expired' then ended.exit_reason
          when ended.exit_price = ended.entry_price then 'flat'
          else 'horizon'
        end
    from ended
    join public.exchanges on exchanges.exchange = ended.exchange
    cross join lateral (
      select sum(funding.rate) as rates
      from public.market_funding_rates as funding
      where funding.exchange = ended.exchange and funding.symbol = ended.symbol
        and funding.funded_at > ended.entered_at and funding.funded_at <= ended.exited_at
    ) as funding
    -- Payments are known where one is recorded in the day before the entry and in the day before the end.
    cross join lateral (
      select bool_and(exists (
        select from public.market_funding_rates as payment
        where payment.exchange = ended.exchange and payment.symbol = ended.symbol
          and payment.funded_at > boundary.at - interval '1 day' and payment.funded_at <= boundary.at
      )) as is_complete
      from (values (ended.entered_at), (ended.exited_at)) as boundary (at)
    ) as coverage
    left join lateral engine.trade_return(
      ended.direction, ended.leverage, ended.entry_price, ended.exit_price, ended.is_entry_limit, ended.exit_reason,
      exchanges.taker_fee_ratio, exchanges.maker_fee_ratio, exchanges.slippage_ratio, funding.rates
    ) as cost on ended.entered_at is not null
    left join lateral engine.find_excursion(
      ended.exchange, ended.symbol, ended.timeframe, ended.entered_at,
      -- What the candle of the end did after the end is not the trade's.
      case ended.exit_reason when 'expired' then ended.exited_at else ended.exited_at - interval '1 microsecond' end
    ) as path on ended.entered_at is not null
    left join lateral (
      select
        greatest(0, max(ended.direction * (price / ended.entry_price - 1)))::double precision as favourable,
        least(0, min(ended.direction * (price / ended.entry_price - 1)))::double precision as adverse
      from (values (path.highest), (path.lowest), (ended.exit_price)) as reached (price)
    ) as move on ended.entered_at is not null
    where outcome.prediction_id = ended.prediction_id
    returning outcome.bot_name, outcome.exited_at
  ),
  noted as (
    insert into engine.stale_bot_days (bot_name, day)
    select distinct labelled.bot_name, engine.utc_day(labelled.exited_at)
    from labelled
    on conflict do nothing
  ),
  stale as (
    select distinct labelled.bot_name, engine.utc_day(labelled.exited_at) as day from labelled
  )
  select (select count(*) from labelled), array_agg(stale.bot_name), array_agg(stale.day)
  into v_labelled, v_bots, v_days
  from stale;

  perform engine.mark_stale_states(v_bots, v_days, null);
  return v_labelled;
end;
$$;
comment on function engine.label_ends(timestamptz) is 'Returns, costs and labels of the calls that ended by as_of; marks their bot-days as stale. Returns how many.';

-- 30_tracking/functions/take_marks.sql
-- Takes the price of each call's path at 24 h, 48 h and 7 d after its entry, also when it has ended before.
-- The price is the path's at exactly that time; a target or stop hit before the mark decides the mark's label.
create function engine.take_marks(as_of timestamptz)
returns integer
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
declare
  v_marked integer;
  v_bots text[];
  v_days date[];
begin
  -- Materialised throughout: an estimate of one row would otherwise run a step once a row.
  with progress as materialized (
    select * from engine.series_progress(take_marks.as_of)
  ),
  due as materialized (
    select
      outcome.*,
      case outcome.side when 'LONG' then 1 else -1 end as direction,
      progress.candle_length, progress.closed_through,
      progress.delisted_at <= take_marks.as_of - progress.candle_length as is_delisted
    from public.prediction_outcomes as outcome
    left join progress
      on progress.exchange = outcome.exchange
     and progress.symbol = outcome.symbol
     and progress.timeframe = outcome.timeframe
    where outcome.evaluation_due_at <= take_marks.as_of
  ),
  mark as materialized (
    select
      due.prediction_id, horizon.name, horizon.at, price.close as price,
      (due.direction * (price.close / due.entry_price - 1))::double precision as move,
      case
        when due.exited_at <= horizon.at and due.exit_reason = 'take_profit' then true
        when due.exited_at <= horizon.at and due.exit_reason in ('stop_loss', 'liquidated') then false
        when price.close <> due.entry_price then due.direction * (price.close - due.entry_price) > 0
      end as is_correct,
      fate.unknown_because,
      coalesce(horizon.at <= due.closed_through, false) or fate.unknown_because is not null as is_settled
    from due
    cross join lateral (
      values
        ('24h', due.entered_at + interval '24 hours'),
        ('48h', due.entered_at + interval '48 hours'),
        ('7d', due.entered_at + interval '168 hours')
    ) as horizon (name, at)
    left join lateral (
      select candle.close
      from public.market_candles as candle
      where horizon.at <= due.closed_through
        and candle.exchange = due.exchange and candle.symbol = due.symbol and candle.timeframe = due.timeframe
        and candle.opened_at <= horizon.at - due.candle_length
        and candle.opened_at >= horizon.at - 3 * due.candle_length
      order by candle.opened_at desc
      limit 1
    ) as price on true
    cross join lateral (
      select case
        when horizon.at <= due.closed_through and price.close is null then 'no candle within two intervals'
        when horizon.at > due.closed_through and due.is_delisted and horizon.at <= take_marks.as_of then 'delisted'
      end as unknown_because
    ) as fate
    where due.entered_at is not null
  ),
  marks as materialized (
    select
      prediction_id,
      max(price) filter (where name = '24h') as price_24h,
      max(price) filter (where name = '48h') as price_48h,
      max(price) filter (where name = '7d') as price_7d,
      max(move) filter (where name = '24h') as return_24h,
      max(move) filter (where name = '48h') as return_48h,
      max(move) filter (where name = '7d') as return_7d,
      bool_and(is_correct) filter (where name = '24h' and is_settled) as is_correct_24h,
      bool_and(is_correct) filter (where name = '48h' and is_settled) as is_correct_48h,
      bool_and(is_correct) filter (where name = '7d' and is_settled) as is_correct_7d,
      coalesce(jsonb_object_agg(name, unknown_because) filter (where unknown_because is not null), '{}') as unknown_marks,
      min(at) filter (where not is_settled) as next_mark_at
    from mark
    group by prediction_id
  ),
  marked as (
    update public.prediction_outcomes as outcome
    set price_24h = marks.price_24h, price_48h = marks.price_48h, price_7d = marks.price_7d,
        return_24h = marks.return_24h, return_48h = marks.return_48h, return_7d = marks.return_7d,
        is_correct_24h = marks.is_correct_24h,
        is_correct_48h = marks.is_correct_48h,
        is_correct_7d = marks.is_correct_7d,
        unknown_marks = coalesce(marks.unknown_marks, '{}'),
        evaluation_due_at = marks.next_mark_at
    from due
    left join marks on marks.prediction_id = due.prediction_id
    where outcome.prediction_id = due.prediction_id
      and marks.next_mark_at is distinct from outcome.evaluation_due_at
    returning
      outcome.bot_name, engine.call_day(outcome.predicted_at) as day,
      outcome.return_24h is distinct from due.return_24h as is_news
  )
  select count(*), array_agg(marked.bot_name) filter (where is_news), array_agg(marked.day) filter (where is_news)
  into v_marked, v_bots, v_days
  from marked;

  perform engine.mark_stale_directions(v_bots, v_days);
  return v_marked;
end;
$$;
comment on function engine.take_marks(timestamptz) is 'Prices, moves and labels at the marks that are due by as_of, or why they are unknown; sets when the next one is due. Returns how many outcomes changed.';

-- 30_tracking/functions/evaluate_outcomes.sql
-- Says what each ended call was worth and whether it was right, and takes the marks at 24 h, 48 h and 7 d.
-- A late run says the same as a punctual one: everything comes from the path, nothing from the clock.
create function public.evaluate_outcomes(as_of timestamptz default now())
returns integer
language plpgsql
volatile
set search_path = ''
as $$
declare
  v_labelled integer;
begin
  perform pg_advisory_xact_lock(hashtextextended('quorum tracking', 0));
  v_labelled := engine.label_ends(evaluate_outcomes.as_of);
  return v_labelled + engine.take_marks(evaluate_outcomes.as_of);
end;
$$;
comment on function public.evaluate_outcomes(timestamptz) is 'Cron job: returns, costs and labels of ended calls, and the marks that are due by as_of. Returns how many rows it wrote.';

-- 30_tracking/functions/withdraw_outcomes.sql
-- Takes back what was said about some calls and lets them be judged again. What was said stays in outcome_revisions.
create function engine.withdraw_outcomes(prediction_ids bigint[], reason text, as_of timestamptz)
returns integer
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
declare
  v_withdrawn integer;
  v_reopened bigint[];
  v_bots text[];
  v_first_days date[];
  v_last_days date[];
  v_marked_bots text[];
  v_marked_days date[];
begin
  perform pg_advisory_xact_lock(hashtextextended('quorum tracking', 0));

  with withdrawn as (
    delete from public.prediction_outcomes as outcome
    where outcome.prediction_id = any (prediction_ids)
    returning outcome.*
  ),
  archived as (
    insert into public.outcome_revisions (prediction_id, revised_at, reason, previous)
    select
      withdrawn.prediction_id, withdraw_outcomes.as_of, withdraw_outcomes.reason,
      jsonb_strip_nulls(to_jsonb(withdrawn))
    from withdrawn
    order by withdrawn.prediction_id
  ),
  forgotten as (
    insert into engine.stale_bot_days (bot_name, day)
    select distinct withdrawn.bot_name, engine.utc_day(withdrawn.exited_at)
    from withdrawn
    where withdrawn.exited_at is not null
    on conflict do nothing
  )
  select
    count(*), array_agg(withdrawn.prediction_id),
    array_agg(withdrawn.bot_name) filter (where withdrawn.entered_at is not null),
    array_agg(least((withdrawn.entered_at at time zone 'UTC')::date, engine.utc_day(withdrawn.exited_at)))
      filter (where withdrawn.entered_at is not null),
    -- Whatever had not been labelled may have been counted as open.
    array_agg(case when withdrawn.label_basis is not null then engine.utc_day(withdrawn.exited_at) end)
      filter (where withdrawn.entered_at is not null),
    array_agg(withdrawn.bot_name) filter (where withdrawn.return_24h is not null),
    array_agg(engine.call_day(withdrawn.predicted_at)) filter (where withdrawn.return_24h is not null)
  into v_withdrawn, v_reopened, v_bots, v_first_days, v_last_days, v_marked_bots, v_marked_days
  from withdrawn;

  perform engine.mark_stale_directions(v_marked_bots, v_marked_days);
  perform engine.mark_stale_states(v_bots, v_first_days, v_last_days);
  perform engine.await_entry(v_reopened);
  return v_withdrawn;
end;
$$;
comment on function engine.withdraw_outcomes(bigint[], text, timestamptz) is 'Archives and deletes the outcomes of these calls and puts the calls back to waiting; the next check judges them anew. Returns how many.';

-- 30_tracking/functions/follow_funding.sql
-- A funding payment that comes after a call was costed belongs to its cost all the same.
create function engine.follow_funding()
returns trigger
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
declare
  v_touched bigint[];
begin
  select array_agg(distinct outcome.prediction_id) into v_touched
  from new_payments as payment
  join public.prediction_outcomes as outcome
    on outcome.exchange = payment.exchange
   and outcome.symbol = payment.symbol
   and outcome.predicted_at between payment.funded_at - interval '60 days' and payment.funded_at + interval '1 day'
  where outcome.label_basis is not null
    and outcome.entered_at is not null
    and (
      (outcome.entered_at < payment.funded_at and outcome.exited_at >= payment.funded_at)
      -- It may also be the one that completes what was known at the entry or the end.
      or (not outcome.is_funding_known and (
        (outcome.entered_at >= payment.funded_at and outcome.entered_at < payment.funded_at + interval '1 day')
        or (outcome.exited_at >= payment.funded_at and outcome.exited_at < payment.funded_at + interval '1 day')
      ))
    );

  if v_touched is not null then
    perform engine.withdraw_outcomes(v_touched, 'a funding payment came late or was revised', now());
  end if;
  return null;
end;
$$;
comment on function engine.follow_funding() is 'Statement trigger: costs calls again whose funding came late.';

create trigger new_payments_are_followed
after insert on public.market_funding_rates
referencing new table as new_payments
for each statement execute function engine.follow_funding();

create trigger revised_payments_are_followed
after update on public.market_funding_rates
referencing new table as new_payments
for each statement execute function engine.follow_funding();

-- 30_tracking/functions/get_tp_sl_stats.sql
-- How often a bot's calls reached their target or their stop, over all calls that entered and ended. Days that are summed
-- are read as sums; what has ended since is read from the outcomes, so that nothing is missing at any time.
create function public.get_tp_sl_stats(p_bot_name text)
returns public.tp_sl_stats
language sql
stable
set search_path = ''
begin atomic
  with stale as materialized (
    select stale_day.day from engine.stale_days_of(get_tp_sl_stats.p_bot_name) as stale_day (day)
  ),
  fresh as (
    select outcome.exit_reason, outcome.is_ambiguous, date_part('epoch', outcome.exited_at - outcome.entered_at) / 3600 as hours
    from stale
    join public.prediction_outcomes as outcome
      on outcome.bot_name = get_tp_sl_stats.p_bot_name
     and outcome.exited_at > stale.day::timestamp at time zone 'UTC'
     and outcome.exited_at <= (stale.day + 1)::timestamp at time zone 'UTC'
     and outcome.label_basis is not null
    where outcome.entered_at is not null
    union all
    select unjudged.exit_reason, unjudged.is_ambiguous, date_part('epoch', unjudged.exited_at - unjudged.entered_at) / 3600
    from public.prediction_outcomes as unjudged
    where unjudged.bot_name = get_tp_sl_stats.p_bot_name
      and unjudged.exited_at is not null and unjudged.label_basis is null and unjudged.entered_at is not null
  ),
  part as materialized (
    select
      record.trade_count, record.take_profit_count, record.stop_loss_count, record.liquidated_count, record.expired_count,
      record.ambiguous_count, record.take_profit_hours, record.stop_loss_hours_sum
    from public.bot_performance_history as record
    where record.bot_name = get_tp_sl_stats.p_bot_name
      and not exists (select from stale where stale.day = record.day)
    union all
    select
      count(*), count(*) filter (where fresh.exit_reason = 'take_profit'),
      count(*) filter (where fresh.exit_reason = 'stop_loss'), count(*) filter (where fresh.exit_reason = 'liquidated'),
      count(*) filter (where fresh.exit_reason = 'expired'), count(*) filter (where fresh.is_ambiguous),
      array_agg(fresh.hours) filter (where fresh.exit_reason = 'take_profit'),
      coalesce(sum(fresh.hours) filter (where fresh.exit_reason = 'stop_loss'), 0)
    from fresh
  ),
  total as (
    select
      sum(part.trade_count)::bigint as ended, sum(part.take_profit_count)::bigint as take_profits,
      sum(part.stop_loss_count)::bigint as stop_losses, sum(part.liquidated_count)::bigint as liquidations,
      sum(part.expired_count)::bigint as expiries, sum(part.ambiguous_count)::bigint as ambiguous,
      sum(part.stop_loss_hours_sum) as stop_loss_hours
    from part
  ),
  target as (
    select avg(reached.hours) as mean_hours, percentile_cont(0.5) within group (order by reached.hours) as median_hours
    from part
    cross join lateral unnest(part.take_profit_hours) as reached (hours)
  )
  select
    get_tp_sl_stats.p_bot_name,
    total.ended,
    total.take_profits,
    total.stop_losses,
    total.liquidations,
    total.expiries,
    total.ambiguous,
    total.take_profits::double precision / nullif(total.ended, 0),
    engine.wilson_low(total.take_profits, total.ended),
    engine.wilson_high(total.take_profits, total.ended),
    total.stop_losses::double precision / nullif(total.ended, 0),
    engine.wilson_low(total.stop_losses, total.ended),
    engine.wilson_high(total.stop_losses, total.ended),
    target.mean_hours,
    target.median_hours,
    total.stop_loss_hours / nullif(total.stop_losses, 0),
    case
      when total.ended = 0 then 'no call of this bot has ended'
      when total.take_profits = 0 then 'no call of this bot has reached its target'
    end
  from total
  cross join target;
end;
comment on function public.get_tp_sl_stats(text) is 'TP and SL hit rates (0 to 1) with Wilson 95 % intervals, and hours from entry to target. A rate that is not known is null; unknown_reason says why.';

-- 30_tracking/functions/open_inserted_predictions.sql
-- Every call that is written is followed, however it was written.
create function engine.open_inserted_predictions()
returns trigger
language plpgsql
volatile
set search_path = ''
as $$
begin
  perform engine.await_entry(array_agg(prediction_id)) from inserted_predictions;

  -- A call written after its candle was tracked sends the tracker back to it.
  update engine.series_watermarks as watermark
  set tracked_through = first_call.predicted_at
  from (
    select exchange, symbol, min(predicted_at) as predicted_at
    from inserted_predictions
    group by exchange, symbol
  ) as first_call
  where watermark.exchange = first_call.exchange
    and watermark.symbol = first_call.symbol
    and watermark.tracked_through > first_call.predicted_at;
  return null;
end;
$$;
comment on function engine.open_inserted_predictions() is 'Statement trigger: puts new calls into the working set.';

create trigger new_predictions_are_followed
after insert on public.bot_predictions
referencing new table as inserted_predictions
for each statement execute function engine.open_inserted_predictions();

-- 30_tracking/functions/resettle_ambiguous.sql
-- Finer candles came after an ambiguous end was decided as a stop: once they fill its candle, it is judged again.
-- So is an end that finer candles had settled, when one of them is revised.
create function engine.resettle_ambiguous(
  exchange text, symbol text, timeframe text, touched_from timestamptz, touched_to timestamptz, as_of timestamptz
)
returns integer
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
declare
  v_touched bigint[];
begin
  select array_agg(outcome.prediction_id) into v_touched
  from public.tp_sl_events as event
  join public.prediction_outcomes as outcome on outcome.prediction_id = event.prediction_id
  where event.exchange = resettle_ambiguous.exchange
    and event.symbol = resettle_ambiguous.symbol
    and event.hit_at between touched_from and touched_to + interval '1 day'
    and (event.is_ambiguous or event.candle_timeframe <> outcome.timeframe)
    and engine.timeframe_length(resettle_ambiguous.timeframe) < engine.timeframe_length(outcome.timeframe)
    and engine.candle_open(event.candle_opened_at, outcome.timeframe)
      between touched_from - engine.timeframe_length(outcome.timeframe) and touched_to
    and engine.timeframe_length(outcome.timeframe) = engine.timeframe_length(resettle_ambiguous.timeframe) * (
      select count(*)
      from public.market_candles as candle
      where candle.exchange = resettle_ambiguous.exchange
        and candle.symbol = resettle_ambiguous.symbol
        and candle.timeframe = resettle_ambiguous.timeframe
        and candle.opened_at >= engine.candle_open(event.candle_opened_at, outcome.timeframe)
        and candle.opened_at < engine.candle_open(event.candle_opened_at, outcome.timeframe)
          + engine.timeframe_length(outcome.timeframe)
    );
  if v_touched is null then
    return 0;
  end if;
  return engine.withdraw_outcomes(v_touched, 'finer candles of its last candle came or changed', resettle_ambiguous.as_of);
end;
$$;
comment on function engine.resettle_ambiguous(text, text, text, timestamptz, timestamptz, timestamptz) is 'Withdraws the ends that finer candles in [touched_from, touched_to] can settle anew. Returns how many.';

-- 30_tracking/functions/rewind_predictions.sql
-- Some candles came late or were revised: the calls whose path or marks they touch are judged again.
create function engine.rewind_predictions(
  exchange text, symbol text, timeframe text, candles timestamptz[], reason text, as_of timestamptz
)
returns integer
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
declare
  v_first timestamptz;
  v_last timestamptz;
  v_touched bigint[];
begin
  select min(candle), max(candle) into v_first, v_last from unnest(candles) as candle;

  update engine.series_watermarks as watermark
  set tracked_through = least(watermark.tracked_through, v_first)
  where watermark.exchange = rewind_predictions.exchange
    and watermark.symbol = rewind_predictions.symbol
    and watermark.timeframe = rewind_predictions.timeframe;

  select array_agg(outcome.prediction_id) into v_touched
  from public.prediction_outcomes as outcome
  where outcome.exchange = rewind_predictions.exchange
    and outcome.symbol = rewind_predictions.symbol
    -- 30 days to enter, 30 to run, 7 to the last mark.
    and outcome.predicted_at between v_first - interval '68 days' and v_last
    and coalesce(outcome.timeframe, rewind_predictions.timeframe) = rewind_predictions.timeframe
    -- A path reaches from the call to its end or its last mark, whichever comes later.
    and exists (
      select from unnest(candles) as candle (opened_at)
      where candle.opened_at >= outcome.predicted_at
        and candle.opened_at <= greatest(
          outcome.entered_at + interval '7 days', coalesce(outcome.exited_at, 'infinity'))
    );
  if v_touched is null then
    return 0;
  end if;
  return engine.withdraw_outcomes(v_touched, rewind_predictions.reason, rewind_predictions.as_of);
end;
$$;
comment on function engine.rewind_predictions(text, text, text, timestamptz[], text, timestamptz) is 'Withdraws the outcomes that depend on these candles of one series. Returns how many.';

-- 30_tracking/functions/track_current_prices.sql
-- Keeps a price snapshot a candle for every symbol somebody spoke of in the last seven days.
-- The snapshot carries the candle's own time. A catch-up run writes what the missed runs would have written.
create function public.track_current_prices(as_of timestamptz default now())
returns integer
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
declare
  v_written integer;
begin
  perform pg_advisory_xact_lock(hashtextextended('quorum tracking', 0));

  with progress as (
    select series.*, coalesce(watermark.tracked_through, first_call.predicted_at) as tracked_through
    from engine.series_progress(track_current_prices.as_of) as series
    cross join lateral (
      select call.predicted_at
      from public.bot_predictions as call
      where call.exchange = series.exchange and call.symbol = series.symbol
      order by call.predicted_at
      limit 1
    ) as first_call
    left join engine.series_watermarks as watermark
      on watermark.exchange = series.exchange
     and watermark.symbol = series.symbol
     and watermark.timeframe = series.timeframe
     and watermark.tracked_through > '-infinity'
  ),
  snapshot as (
    insert into public.continuous_price_tracking as known
      (exchange, symbol, observed_at, timeframe, price, high, low, missed_candle_count)
    select
      progress.exchange, progress.symbol, candle.opened_at + progress.candle_length, progress.timeframe,
      candle.close, candle.high, candle.low,
      coalesce((extract(epoch from candle.opened_at - gap.missing_from) / extract(epoch from progress.candle_length))::integer, 0)
    from progress
    join public.market_candles as candle
      on candle.exchange = progress.exchange
     and candle.symbol = progress.symbol
     and candle.timeframe = progress.timeframe
     and candle.opened_at > progress.tracked_through - progress.candle_length
     -- From where a finer series begins, its candles tell the price.
     and candle.opened_at <= least(progress.closed_through, progress.covers_until) - progress.candle_length
    -- "limit 1" keeps both of these a probe of the index; as a join they would go through all calls of the symbol.
    left join lateral (
      select known_gap.missing_from, known_gap.missing_to
      from public.market_gaps as known_gap
      where known_gap.exchange = progress.exchange
        and known_gap.symbol = progress.symbol
        and known_gap.timeframe = progress.timeframe
        and known_gap.missing_from < candle.opened_at
      order by known_gap.missing_from desc
      limit 1
    ) as gap on gap.missing_to = candle.opened_at
    cross join lateral (
      select call.predicted_at
      from public.bot_predictions as call
      where call.exchange = progress.exchange
        and call.symbol = progress.symbol
        and call.predicted_at < candle.opened_at + progress.candle_length
      order by call.predicted_at desc
      limit 1
    ) as last_call
    where last_call.predicted_at >= candle.opened_at + progress.candle_length - interval '7 days'
    order by 1, 2, 3
    on conflict (exchange, symbol, observed_at) do update
    set timeframe = excluded.timeframe, price = excluded.price, high = excluded.high, low = excluded.low,
        missed_candle_count = excluded.missed_candle_count
    where (known.price, known.high, known.low, known.missed_candle_count)
      is distinct from (excluded.price, excluded.high, excluded.low, excluded.missed_candle_count)
    returning 1
  ),
  noted as (
    insert into engine.series_watermarks as watermark (exchange, symbol, timeframe, tracked_through)
    select exchange, symbol, timeframe, closed_through from progress
    on conflict (exchange, symbol, timeframe) do update
    set tracked_through = excluded.tracked_through
    where watermark.tracked_through < excluded.tracked_through
  )
  select count(*) into v_written from snapshot;
  return v_written;
end;
$$;
comment on function public.track_current_prices(timestamptz) is 'Cron job: price snapshots of the symbols with calls, up to the candles closed by as_of. Returns how many were written.';

-- 30_tracking/functions/waiting_calls.sql
-- Reads the working set, which no request role may touch, and hands out which calls wait to enter.
create function engine.waiting_calls()
returns table (prediction_id bigint, bot_name text)
language sql
stable
security definer
rows 200
set search_path = ''
begin atomic
  select call.prediction_id, call.bot_name
  from engine.open_predictions as open_call
  join public.bot_predictions as call on call.prediction_id = open_call.prediction_id
  where open_call.entered_at is null;
end;
comment on function engine.waiting_calls() is 'The calls waiting to enter, and whose they are: what public.waiting_predictions lists.';

-- 30_tracking/views.sql
-- A call and what became of it, in one row: what the bot page lists.
create view public.prediction_paths
with (security_invoker = true)
as
select
  call.prediction_id, call.bot_name, call.exchange, call.symbol, call.timeframe, call.predicted_at, call.side,
  call.confidence, call.reference_price, call.limit_price, call.take_profit_price, call.stop_loss_price,
  call.leverage, call.horizon, call.reason, call.origin,
  case
    when outcome.exited_at is not null and outcome.entered_at is null then 'unfilled'
    when outcome.exited_at is not null then 'ended'
    when outcome.entered_at is not null then 'open'
    else 'waiting'
  end as status,
  outcome.timeframe as tracked_timeframe,
  outcome.entered_at, outcome.entry_price, outcome.exited_at, outcome.exit_price, outcome.exit_reason,
  outcome.exit_note, outcome.is_ambiguous, outcome.is_gap_exit,
  outcome.gross_return, outcome.fee_return, outcome.slippage_return, outcome.funding_return,
  outcome.liquidation_return, outcome.net_return, outcome.is_funding_known,
  outcome.is_correct, outcome.label_basis,
  outcome.return_24h, outcome.return_48h, outcome.return_7d,
  outcome.is_correct_24h, outcome.is_correct_48h, outcome.is_correct_7d, outcome.unknown_marks,
  outcome.market_regime
from public.bot_predictions as call
left join public.prediction_outcomes as outcome on outcome.prediction_id = call.prediction_id;
comment on view public.prediction_paths is 'Every call with its status (waiting, open, ended, unfilled), its end and its returns. A call that waits has no market_regime yet.';

-- The calls of the view above that wait to enter. They have no outcome yet: found from the working set, not by going through
-- all calls for those that lack one.
create view public.waiting_predictions
with (security_invoker = true)
as
select path.*
from engine.waiting_calls() as waiting
-- By bot too: whoever asks for the calls of one looks up only those.
join public.prediction_paths as path on path.prediction_id = waiting.prediction_id and path.bot_name = waiting.bot_name
where path.status = 'waiting';
comment on view public.waiting_predictions is 'The rows of prediction_paths whose call waits to enter.';

-- 30_tracking/policies.sql
alter table public.continuous_price_tracking enable row level security;
alter table public.prediction_outcomes enable row level security;
alter table public.tp_sl_events enable row level security;
alter table public.outcome_revisions enable row level security;
alter table engine.open_predictions enable row level security;
alter table engine.series_watermarks enable row level security;

create policy everyone_reads on public.continuous_price_tracking for select to anon, authenticated using (true);
create policy everyone_reads on public.prediction_outcomes for select to anon, authenticated using (true);
create policy everyone_reads on public.tp_sl_events for select to anon, authenticated using (true);
create policy everyone_reads on public.outcome_revisions for select to anon, authenticated using (true);

grant select on
  public.continuous_price_tracking, public.prediction_outcomes, public.tp_sl_events, public.outcome_revisions,
  public.prediction_paths, public.waiting_predictions
to anon, authenticated, service_role;
grant execute on function public.get_tp_sl_stats(text) to anon, authenticated, service_role;

-- The view of waiting calls asks it for their numbers; without usage on the schema nobody can call it directly.
grant execute on function engine.waiting_calls() to anon, authenticated, service_role;
