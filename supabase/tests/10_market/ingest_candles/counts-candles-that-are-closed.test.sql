-- A candle counts once opened_at + timeframe <= as_of: an open one repaints.
begin;
select plan(4);

select tests.given_symbol('AAA') \gset
create function pg_temp.written_at(as_of timestamptz) returns integer language sql as $$
  select tests.given_candles('AAA', '1h', '2024-01-01 00:00Z', '100 101 99 100', as_of)
$$;

select is(pg_temp.written_at('2024-01-01 00:59:59.999Z'), 0, 'a millisecond before its close it is refused');
select is(pg_temp.written_at('2024-01-01 01:00Z'), 1, 'at its close it is taken');
select is(
  (select ingested_at from public.market_candles), '2024-01-01 01:00Z', 'and carries the time that was passed in'
);
select results_eq(
  $$select tests.given_candles('AAA', '1h', '2024-01-01 01:00Z', '100 101 99 100', now() - interval '20 years')$$,
  'values (0)',
  'a clock that lags behind refuses rather than guesses'
);

select finish();
rollback;
