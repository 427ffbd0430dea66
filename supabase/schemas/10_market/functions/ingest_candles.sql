-- Takes a batch of candles of one series, refuses what cannot be data, and keeps the rest.
-- The same batch twice changes nothing. What follows from new candles is done by the triggers on market_candles.
-- A worker whose clock runs ahead cannot bring tomorrow's candles: this database's clock has a say too.
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
  v_as_of timestamptz := least(ingest_candles.as_of, clock_timestamp());
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
          v_as_of) as fault
      from unnest(ingest_candles.opened_at, ingest_candles.open, ingest_candles.high, ingest_candles.low,
        ingest_candles.close, ingest_candles.volume)
        with ordinality as part (opened_at, open, high, low, close, volume, place)
    ) as candle
  ),
  sound as (
    select * from reported where reported.fault is null and reported.latest = 1
  ),
  reach as (
    select min(sound.opened_at) as begins_at, max(sound.opened_at) as ends_at from sound
  ),
  -- What stands on either side of the batch: two candles before it, one after.
  known as (
    select before.opened_at, before.open, before.close
    from reach
    cross join lateral (
      select * from public.market_candles as candle
      where candle.exchange = ingest_candles.exchange and candle.symbol = ingest_candles.symbol
        and candle.timeframe = ingest_candles.timeframe and candle.opened_at < reach.begins_at
      order by candle.opened_at desc
      limit 2
    ) as before
    union all
    select after.opened_at, after.open, after.close
    from reach
    cross join lateral (
      select * from public.market_candles as candle
      where candle.exchange = ingest_candles.exchange and candle.symbol = ingest_candles.symbol
        and candle.timeframe = ingest_candles.timeframe and candle.opened_at > reach.ends_at
      order by candle.opened_at
      limit 1
    ) as after
  ),
  judged as (
    select
      path.place,
      engine.jump_fault(path.open, path.close, lag(path.close) over by_time, lag(path.close, 2) over by_time,
        lead(path.open) over by_time) as fault
    from (
      select sound.place, sound.opened_at, sound.open, sound.close from sound
      union all
      select null, known.opened_at, known.open, known.close from known
    ) as path
    window by_time as (order by path.opened_at)
  ),
  settled as (
    select reported.*, coalesce(reported.fault, judged.fault) as reason
    from reported
    left join judged on judged.place = reported.place
  ),
  refused as (
    insert into public.market_candle_rejects (exchange, symbol, timeframe, reason, raw, rejected_at)
    select
      ingest_candles.exchange, ingest_candles.symbol, ingest_candles.timeframe,
      settled.reason,
      concat_ws(',', settled.opened_at, settled.open, settled.high, settled.low, settled.close, settled.volume),
      v_as_of
    from settled
    where settled.reason is not null
    order by settled.place
    on conflict do nothing
  ),
  written as (
    insert into public.market_candles as candle
      (exchange, symbol, timeframe, opened_at, open, high, low, close, volume, ingested_at)
    select
      ingest_candles.exchange, ingest_candles.symbol, ingest_candles.timeframe,
      settled.opened_at, settled.open, settled.high, settled.low, settled.close, settled.volume,
      v_as_of
    from settled
    where settled.reason is null and settled.latest = 1
    order by settled.opened_at
    on conflict (exchange, symbol, timeframe, opened_at) do update
    set open = excluded.open, high = excluded.high, low = excluded.low, close = excluded.close,
        volume = excluded.volume, derived_from = null, ingested_at = excluded.ingested_at
    where candle.derived_from is not null
       or (candle.open, candle.high, candle.low, candle.close, candle.volume)
         is distinct from (excluded.open, excluded.high, excluded.low, excluded.close, excluded.volume)
    returning 1
  )
  select (select count(*) from written), (select count(*) from settled where settled.reason is not null)
  into written_count, rejected_count;
end;
$$;
comment on function engine.ingest_candles(text, text, text, timestamptz[], numeric[], numeric[], numeric[], numeric[], numeric[], timestamptz) is
  'Idempotent upsert of closed candles of one series. Returns how many rows changed and how many were refused (see market_candle_rejects).';
