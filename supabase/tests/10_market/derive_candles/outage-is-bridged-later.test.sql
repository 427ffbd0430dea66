-- Nobody knows whether a candle is missing until a later one comes: then the hours the outage touched are built.
begin;
select plan(5);

select tests.given_symbol('AAA') \gset
select tests.given_symbol('BBB') \gset
select tests.given_flat_candles('AAA', '15m', '2024-01-01 00:00Z', '2024-01-01 01:30Z') \gset
select is(
  (select count(*) from public.market_candles where timeframe = '1h'), 1::bigint,
  'while the outage lasts, the hour it began in is not built'
);

select tests.given_flat_candles('AAA', '15m', '2024-01-01 03:30Z', '2024-01-01 04:00Z', 105) \gset
select results_eq(
  'select opened_at, open, close, volume from public.market_candles where timeframe = ''1h'' order by 1',
  $$values (timestamptz '2024-01-01 00:00Z', 100::numeric, 100::numeric, 40::numeric),
      ('2024-01-01 01:00Z', 100, 100, 20),
      ('2024-01-01 03:00Z', 105, 105, 20)$$,
  'afterwards it is built from what is known; an hour of which nothing is known is not invented'
);
select is(
  (select volume from public.market_candles where timeframe = '4h'), 80::numeric, 'and so are the four hours around it'
);

select tests.given_flat_candles('AAA', '15m', '2024-01-01 01:30Z', '2024-01-01 03:30Z', 110) \gset
select is(
  (select string_agg(high::text, ' ' order by opened_at) from public.market_candles where timeframe = '1h'),
  '100 110 110 110', 'when the missing candles come late, the hours are built anew'
);

select tests.given_flat_candles('BBB', '15m', '2024-01-01 00:00Z', '2024-01-01 00:30Z') \gset
select tests.given_flat_candles('BBB', '15m', '2024-01-01 02:00Z', '2024-01-01 03:00Z') \gset
select results_eq(
  'select opened_at from public.market_candles where symbol = ''BBB'' and timeframe = ''1h'' order by 1',
  'values (timestamptz ''2024-01-01 00:00Z''), (''2024-01-01 02:00Z'')',
  'also when the very first hour of a series is broken off'
);

select finish();
rollback;
