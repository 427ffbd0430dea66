-- A worker or an exchange whose clock runs ahead would bring candles that are still open. Two clocks must agree that one
-- is closed: the time passed in, and this database's own.
begin;
select plan(7);

select tests.given_symbol('AAA') \gset
create temporary table quarter as select date_bin('15 minutes', now(), 'epoch') as began_at;
create function pg_temp.ingest(opened_at timestamptz, as_of timestamptz) returns integer language sql as $$
  select tests.given_candles('AAA', '15m', opened_at, '100 101 99 100', as_of)
$$;

select is(
  pg_temp.ingest(began_at, began_at + interval '25 minutes'), 0,
  'a worker ten minutes ahead cannot bring the candle that is still open'
) from quarter;
select is((select reason from public.market_candle_rejects), 'it is not closed yet', 'it is told so');
select is(
  pg_temp.ingest(began_at + interval '1 day', began_at + interval '2 days'), 0, 'nor one of tomorrow'
) from quarter;
select is(
  pg_temp.ingest(began_at - interval '15 minutes', began_at - interval '10 minutes'), 0,
  'a worker ten minutes behind does not bring what closed meanwhile'
) from quarter;
select is(
  pg_temp.ingest(began_at - interval '15 minutes', began_at + interval '10 minutes'), 1,
  'a closed candle is taken from a worker ahead of time'
) from quarter;
select cmp_ok(
  (select ingested_at from public.market_candles), '<=', clock_timestamp(), 'and is not dated into the future'
);

-- The database's clock goes back an hour: as_of is earlier than what is stored.
create temporary table stored as select * from public.market_candles;
select pg_temp.ingest(began_at - interval '15 minutes', began_at - interval '1 hour') from quarter \gset
select set_eq(
  'select * from public.market_candles', 'select * from stored',
  'a clock that went back an hour refuses what it takes for the future, and loses nothing that is stored'
);

select finish();
rollback;
