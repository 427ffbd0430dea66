-- Builds the coarser candles that nobody reported from the finer ones that somebody did.
-- A bucket is built once the finer series holds its beginning and has reached its end; a reported candle is never overwritten.
create function engine.derive_candles(
  exchange text, symbol text, timeframe text, touched_from timestamptz, touched_to timestamptz
)
returns void
language plpgsql
volatile
set search_path = ''
as $$
#variable_conflict use_column
begin
  with reach as (
    select series.first_opened_at as begins_at, series.last_opened_at + series.candle_length as closed_through
    from public.market_series as series
    where series.exchange = derive_candles.exchange
      and series.symbol = derive_candles.symbol
      and series.timeframe = derive_candles.timeframe
  ),
  coarser as (
    select
      target.timeframe,
      target.candle_length,
      -- An outage may have left the bucket before this one unbuilt until now.
      least(
        date_bin(target.candle_length, touched_from, timestamptz 'epoch'),
        coalesce(series.last_opened_at + series.candle_length, reach.begins_at)
      ) as from_at
    from (
      values ('1h', interval '1 hour'), ('4h', interval '4 hours'), ('1d', interval '24 hours')
    ) as target (timeframe, candle_length)
    cross join reach
    left join public.market_series as series
      on series.exchange = derive_candles.exchange
     and series.symbol = derive_candles.symbol
     and series.timeframe = target.timeframe
    where target.candle_length > engine.timeframe_length(derive_candles.timeframe)
  ),
  bucket as (
    select
      coarser.timeframe,
      coarser.candle_length,
      date_bin(coarser.candle_length, candle.opened_at, timestamptz 'epoch') as opened_at,
      (array_agg(candle.open order by candle.opened_at))[1] as open,
      max(candle.high) as high,
      min(candle.low) as low,
      (array_agg(candle.close order by candle.opened_at desc))[1] as close,
      sum(candle.volume) as volume
    from coarser
    join public.market_candles as candle
      on candle.exchange = derive_candles.exchange
     and candle.symbol = derive_candles.symbol
     and candle.timeframe = derive_candles.timeframe
     and candle.opened_at >= coarser.from_at
     and candle.opened_at < date_bin(coarser.candle_length, touched_to, timestamptz 'epoch') + coarser.candle_length
    group by coarser.timeframe, coarser.candle_length, date_bin(coarser.candle_length, candle.opened_at, timestamptz 'epoch')
  )
  insert into public.market_candles as known
    (exchange, symbol, timeframe, opened_at, open, high, low, close, volume, derived_from)
  select
    derive_candles.exchange, derive_candles.symbol, bucket.timeframe, bucket.opened_at,
    bucket.open, bucket.high, bucket.low, bucket.close, bucket.volume, derive_candles.timeframe
  from bucket
  cross join reach
  where bucket.opened_at >= reach.begins_at
    and bucket.opened_at + bucket.candle_length <= reach.closed_through
  order by bucket.timeframe, bucket.opened_at
  on conflict (exchange, symbol, timeframe, opened_at) do update
  set open = excluded.open, high = excluded.high, low = excluded.low,
      close = excluded.close, volume = excluded.volume, derived_from = excluded.derived_from
  where known.derived_from is not null
    and engine.timeframe_length(known.derived_from) >= engine.timeframe_length(excluded.derived_from)
    and (known.open, known.high, known.low, known.close, known.volume)
      is distinct from (excluded.open, excluded.high, excluded.low, excluded.close, excluded.volume);
end;
$$;
comment on function engine.derive_candles(text, text, text, timestamptz, timestamptz) is 'Aggregates one series into 1h, 4h and 1d candles where none were reported.';
