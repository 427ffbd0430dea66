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
