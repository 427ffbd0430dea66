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
