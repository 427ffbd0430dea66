begin;
select plan(6);

select tests.given_symbol('AAA') \gset
select tests.given_candles('AAA', '1h', '2024-01-01 00:00Z', '100 120 90 105  as the venue reports it') \gset
select tests.given_flat_candles('AAA', '15m', '2024-01-01 00:00Z', '2024-01-01 02:00Z') \gset

select results_eq(
  'select opened_at, high, derived_from from public.market_candles where timeframe = ''1h'' order by 1',
  $$values (timestamptz '2024-01-01 00:00Z', 120::numeric, null collate "C"), ('2024-01-01 01:00Z', 100, '15m')$$,
  'finer candles build only the hours nobody reported'
);
select tests.given_candles('AAA', '15m', '2024-01-01 00:00Z', '100 101 99 100', '2024-01-01 02:00Z') \gset
select is(
  (select high from public.market_candles where timeframe = '1h' and opened_at = '2024-01-01 00:00Z'), 120::numeric,
  'a correction of a finer candle leaves the reported hour alone'
);

select tests.given_candles('AAA', '15m', '2024-01-01 01:15Z', '100 103 97 100', '2024-01-01 02:00Z') \gset
select results_eq(
  'select high, low from public.market_candles where timeframe = ''1h'' and opened_at = ''2024-01-01 01:00Z''',
  'values (103::numeric, 97::numeric)',
  'and corrects the hour that was built from it'
);

select tests.given_candles('AAA', '1h', '2024-01-01 01:00Z', '100 104 96 101', '2024-01-01 03:00Z') \gset
select results_eq(
  'select high, derived_from from public.market_candles where timeframe = ''1h'' and opened_at = ''2024-01-01 01:00Z''',
  'values (104::numeric, null collate "C")',
  'a reported hour takes the place of the built one'
);
select is_empty(
  'select * from public.market_candle_revisions where timeframe = ''1h''',
  'which is no revision: the venue had said nothing before'
);
select is(
  (select string_agg(timeframe, ' ') from public.market_candle_revisions), '15m 15m',
  'only what a venue said and took back is a revision'
);

select finish();
rollback;
