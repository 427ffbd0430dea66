-- The reader computes it: a feed that stopped cannot keep calling itself fresh.
begin;
select plan(6);

create temporary table hour as select date_trunc('hour', now()) as began_at;
create function pg_temp.given_feed(symbol text, ends_at timestamptz) returns integer language sql as $$
  select tests.given_symbol(symbol);
  select tests.given_flat_candles(symbol, '1h', ends_at - interval '6 hours', ends_at);
$$;
select pg_temp.given_feed('FRESH', began_at) from hour \gset
select pg_temp.given_feed('LATE', began_at - interval '1 hour') from hour \gset
select pg_temp.given_feed('STOPPED', began_at - interval '3 hours') from hour \gset

select is(
  (select is_stale from public.symbol_freshness where symbol = 'FRESH'), false,
  'a symbol whose newest candle just closed is fresh'
);
select is(
  (select is_stale from public.symbol_freshness where symbol = 'LATE'), false,
  'one interval late is still fresh'
);
select is(
  (select is_stale from public.symbol_freshness where symbol = 'STOPPED'), true,
  'older than two intervals is stale'
);

select tests.given_candles('FRESH', '15m', began_at - interval '3 hours', '
  100 100 100 100
  -
  100 100 100 100', began_at) from hour \gset
select results_eq(
  'select timeframe, gap_count, is_stale from public.symbol_freshness where symbol = ''FRESH''',
  'values (''15m'' collate "C", 1::bigint, true)',
  'a symbol is judged by its finest series, with the gaps of that one'
);
select is(
  (select last_closed_at from public.symbol_freshness where symbol = 'LATE'), (select began_at - interval '1 hour' from hour),
  'its time is the close of its newest candle'
);
select is((select count(*) from public.symbol_freshness where exchange = 'test'), 3::bigint, 'one row a symbol');

select finish();
rollback;
