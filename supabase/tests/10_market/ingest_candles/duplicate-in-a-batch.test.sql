-- An exchange may list a candle twice in one answer. The last word counts, as it would in two answers.
begin;
select plan(4);

select tests.given_symbol('AAA') \gset
create function pg_temp.ingest(closes numeric[]) returns table (written integer, rejected integer) language sql as $$
  select result.written_count, result.rejected_count
  from (
    select array_agg(timestamptz '2024-01-01 00:00Z') as at, array_agg(100::numeric) as open,
      array_agg(102::numeric) as high, array_agg(99::numeric) as low, array_agg(10::numeric) as volume
    from unnest(closes)
  ) as batch
  cross join lateral engine.ingest_candles('test', 'AAA', '15m', at, open, high, low, closes, volume,
    '2024-01-01 01:00Z') as result
$$;

select results_eq('select * from pg_temp.ingest(array[100, 101])', 'values (1, 0)', 'the same candle twice is one row');
select is((select close from public.market_candles), 101::numeric, 'the last one counts');
select results_eq(
  'select * from pg_temp.ingest(''{102, NaN}'')', 'values (1, 1)',
  'a bad double does not take the good one with it'
);
select is((select close from public.market_candles), 102::numeric, 'the good one is kept');

select finish();
rollback;
