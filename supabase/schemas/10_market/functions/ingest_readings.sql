-- Takes readings of one metric of one symbol, refuses what cannot be data, and keeps the rest: funding where calls are
-- charged from, the others in market_readings. The same readings twice change nothing; the last word counts.
create function engine.ingest_readings(
  exchange text, symbol text, metric text, taken_at timestamptz[], value numeric[], as_of timestamptz default now(),
  out written_count integer, out rejected_count integer
)
language plpgsql
volatile
set search_path = ''
as $$
#variable_conflict use_column
declare
  v_as_of timestamptz := least(ingest_readings.as_of, clock_timestamp());
begin
  with reported as (
    select
      reading.*,
      row_number() over (partition by reading.taken_at, reading.fault is null order by reading.place desc) as latest
    from (
      select part.*, engine.reading_fault(ingest_readings.metric, part.taken_at, part.value, v_as_of) as fault
      from unnest(ingest_readings.taken_at, ingest_readings.value) with ordinality as part (taken_at, value, place)
    ) as reading
  ),
  sound as (
    select * from reported where reported.fault is null and reported.latest = 1
  ),
  refused as (
    insert into public.market_reading_rejects (exchange, symbol, metric, reason, raw, rejected_at)
    select ingest_readings.exchange, ingest_readings.symbol, ingest_readings.metric, reported.fault,
      concat_ws(',', reported.taken_at, reported.value), v_as_of
    from reported
    where reported.fault is not null
    order by reported.place
    on conflict do nothing
  ),
  charged as (
    insert into public.market_funding_rates as known (exchange, symbol, funded_at, rate)
    select ingest_readings.exchange, ingest_readings.symbol, sound.taken_at, sound.value
    from sound
    where ingest_readings.metric = 'funding'
    order by sound.taken_at
    on conflict (exchange, symbol, funded_at) do update set rate = excluded.rate
    where known.rate is distinct from excluded.rate
    returning 1
  ),
  kept as (
    insert into public.market_readings as known (exchange, symbol, metric, taken_at, value)
    select ingest_readings.exchange, ingest_readings.symbol, ingest_readings.metric, sound.taken_at, sound.value
    from sound
    where ingest_readings.metric <> 'funding'
    order by sound.taken_at
    on conflict (exchange, symbol, metric, taken_at) do update set value = excluded.value
    where known.value is distinct from excluded.value
    returning 1
  )
  select (select count(*) from charged) + (select count(*) from kept),
    (select count(*) from reported where reported.fault is not null)
  into written_count, rejected_count;
end;
$$;
comment on function engine.ingest_readings(text, text, text, timestamptz[], numeric[], timestamptz) is
  'Idempotent upsert of funding, open interest, long/short ratio or basis. Returns how many rows changed and how many were refused (see market_reading_rejects).';
