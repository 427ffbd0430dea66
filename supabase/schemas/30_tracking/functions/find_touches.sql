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
