-- A venue may correct a candle. The first word is kept beside the last, and what was judged by it is judged again.
create function engine.follow_revised_candles()
returns trigger
language plpgsql
volatile
set search_path = ''
as $$
declare
  v_batch record;
begin
  insert into public.market_candle_revisions (
    exchange, symbol, timeframe, opened_at, revised_at,
    old_open, old_high, old_low, old_close, old_volume,
    new_open, new_high, new_low, new_close, new_volume
  )
  select
    exchange, symbol, timeframe, opened_at, after.ingested_at,
    before.open, before.high, before.low, before.close, before.volume,
    after.open, after.high, after.low, after.close, after.volume
  from old_candles as before
  join new_candles as after using (exchange, symbol, timeframe, opened_at)
  where before.derived_from is null
    and (before.open, before.high, before.low, before.close, before.volume)
      is distinct from (after.open, after.high, after.low, after.close, after.volume);

  for v_batch in
    select
      exchange, symbol, timeframe, after.derived_from is not null as is_derived,
      min(opened_at) as touched_from,
      max(opened_at) as touched_to,
      array_agg(opened_at) filter (
        where (before.open, before.high, before.low, before.close)
          is distinct from (after.open, after.high, after.low, after.close)
      ) as repriced,
      max(after.ingested_at) as as_of
    from old_candles as before
    join new_candles as after using (exchange, symbol, timeframe, opened_at)
    group by exchange, symbol, timeframe, after.derived_from is not null
  loop
    if not v_batch.is_derived then
      perform engine.extend_series(v_batch.exchange, v_batch.symbol, v_batch.timeframe,
        v_batch.touched_from, v_batch.touched_to);
      perform engine.derive_candles(v_batch.exchange, v_batch.symbol, v_batch.timeframe,
        v_batch.touched_from, v_batch.touched_to);
      perform engine.resettle_ambiguous(v_batch.exchange, v_batch.symbol, v_batch.timeframe,
        v_batch.touched_from, v_batch.touched_to, v_batch.as_of);
    end if;
    if v_batch.repriced is not null then
      perform engine.rewind_predictions(v_batch.exchange, v_batch.symbol, v_batch.timeframe, v_batch.repriced,
        'a candle of its path was revised', v_batch.as_of);
    end if;
  end loop;
  return null;
end;
$$;
comment on function engine.follow_revised_candles() is 'Statement trigger: records revisions, rebuilds coarser candles, and re-opens calls whose path changed.';

create trigger revised_candles_are_followed
after update on public.market_candles
referencing old table as old_candles new table as new_candles
for each statement execute function engine.follow_revised_candles();
