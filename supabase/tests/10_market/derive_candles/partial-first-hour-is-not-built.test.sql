-- A series that begins within an hour does not know how the hour opened.
begin;
select plan(4);

select tests.given_symbol('AAA') \gset
select tests.given_flat_candles('AAA', '15m', '2024-01-01 00:15Z', '2024-01-01 02:00Z') \gset

select results_eq(
  'select opened_at from public.market_candles where timeframe = ''1h''',
  'values (timestamptz ''2024-01-01 01:00Z'')',
  'the first hour is left out, the second is built'
);

select tests.given_candles('AAA', '15m', '2024-01-01 00:00Z', '99 100 98 100', '2024-01-01 03:00Z') \gset
select results_eq(
  'select opened_at, open from public.market_candles where timeframe = ''1h'' order by 1',
  'values (timestamptz ''2024-01-01 00:00Z'', 99::numeric), (''2024-01-01 01:00Z'', 100)',
  'once its beginning is known, it is built too'
);

select tests.given_flat_candles('AAA', '15m', '2024-01-01 02:00Z', '2024-01-01 02:45Z') \gset
select is_empty(
  'select * from public.market_candles where timeframe = ''1h'' and opened_at = ''2024-01-01 02:00Z''',
  'an hour whose last candle is still open is not built'
);
select tests.given_flat_candles('AAA', '15m', '2024-01-01 02:45Z', '2024-01-01 03:00Z') \gset
select isnt_empty(
  'select from public.market_candles where timeframe = ''1h'' and opened_at = ''2024-01-01 02:00Z''',
  'its last candle completes it'
);

select finish();
rollback;
