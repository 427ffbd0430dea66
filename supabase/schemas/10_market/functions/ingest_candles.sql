-- Takes a batch of candles of one series, refuses what cannot be data, and keeps the rest.
-- The same batch twice changes nothing. What follows from new candles is done by the triggers on market_candles.
create function engine.ingest_candles(
  exchange text, symbol text, timeframe text,
  opened_at timestamptz[], open numeric[], high numeric[], low numeric[], close numeric[], volume numeric[],
  as_of timestamptz default now(),
  out written_count integer, out rejected_count integer
)
language plpgsql
volatile
set search_path = ''
as $$
#variable_conflict use_column
declare
  v_candle_length interval := engine.timeframe_length(ingest_candles.timeframe);
begin
  with reported as (
    select
      candle.*,
      -- Of two sound candles for one time in a batch the later one counts.
      row_number() over (partition by candle.opened_at, candle.fault is null order by candle.place desc) as latest
    from (
      select
        part.*,
        engine.candle_fault(v_candle_length, part.opened_at, part.open, part.high, part.low, part.close, part.volume,
          ingest_candles.as_of) as fault
      from unnest(ingest_candles.opened_at, ingest_candles.open, ingest_candles.high, ingest_candles.low,
        ingest_candles.close, ingest_candles.volume)
        with ordinality as part (opened_at, open, high, low, close, volume, place)
    ) as candle
  ),
  refused as (
    insert into public.market_candle_rejects (exchange, symbol, timeframe, reason, raw, rejected_at)
    select
      ingest_candles.exchange, ingest_candles.symbol, ingest_candles.timeframe,
      reported.fault,
      concat_ws(',', reported.opened_at, reported.open, reported.high, reported.low, reported.close, reported.volume),
      ingest_candles.as_of
    from reported
    where reported.fault is not null
    returning 1
  ),
  written as (
    insert into public.market_candles as candle
      (exchange, symbol, timeframe, opened_at, open, high, low, close, volume, ingested_at)
    select
      ingest_candles.exchange, ingest_candles.symbol, ingest_candles.timeframe,
      reported.opened_at, reported.open, reported.high, reported.low, reported.close, reported.volume,
      ingest_candles.as_of
    from reported
    where reported.fault is null and reported.latest = 1
    order by reported.opened_at
    on conflict (exchange, symbol, timeframe, opened_at) do update
    set open = excluded.open, high = excluded.high, low = excluded.low, close = excluded.close,
        volume = excluded.volume, derived_from = null, ingested_at = excluded.ingested_at
    where candle.derived_from is not null
       or (candle.open, candle.high, candle.low, candle.close, candle.volume)
         is distinct from (excluded.open, excluded.high, excluded.low, excluded.close, excluded.volume)
    returning 1
  )
  select (select count(*) from written), (select count(*) from refused)
  into written_count, rejected_count;
end;
$$;
comment on function engine.ingest_candles(text, text, text, timestamptz[], numeric[], numeric[], numeric[], numeric[], numeric[], timestamptz) is
  'Idempotent upsert of closed candles of one series. Returns how many rows changed and how many were refused (see market_candle_rejects).';
