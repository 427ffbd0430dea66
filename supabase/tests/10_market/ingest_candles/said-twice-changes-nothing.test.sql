begin;
select plan(6);

select tests.given_symbol('AAA') \gset
create function pg_temp.ingest() returns integer language sql as $$
  select tests.given_candles('AAA', '15m', '2024-01-01 00:00Z', '
    100 102 99 101
    101 103 100 102
    -   an outage
    102 103 101 103
    103 104 102 104', '2024-01-01 02:00Z')
$$;

select is(pg_temp.ingest(), 4, 'the first time four candles are written');
create temporary table first_word as select * from public.market_candles;
select is(pg_temp.ingest(), 0, 'the second time none');
select set_eq(
  'select * from public.market_candles', 'select * from first_word',
  'the candles are the same rows, derived ones included'
);
select is_empty('select * from public.market_candle_revisions', 'nothing is called revised');
select is((select count(*) from public.market_gaps where timeframe = '15m'), 1::bigint, 'the gap is noted once');
select is(
  (select last_opened_at from public.market_series where timeframe = '15m'), '2024-01-01 01:00Z',
  'the series reaches as far as before'
);

select finish();
rollback;
