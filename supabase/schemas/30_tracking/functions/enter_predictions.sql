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
