-- 15m → 1h → 4h → 1d: what nobody reported is built from the finest that somebody did.
begin;
select plan(6);

select tests.given_symbol('AAA') \gset
select tests.given_candles('AAA', '15m', '2024-01-01 00:00Z', '
  100 102  99 101   opens the hour
  101 110 100 103   its high
  103 104  95  96   its low
  96   99  96  98   closes it') \gset

select results_eq(
  'select opened_at, open, high, low, close, volume, derived_from from public.market_candles where timeframe = ''1h''',
  $$values (timestamptz '2024-01-01 00:00Z', 100::numeric, 110::numeric, 95::numeric, 98::numeric, 40::numeric, '15m' collate "C")$$,
  'an hour opens with its first candle, closes with its last and holds every high, low and trade between'
);

select tests.given_flat_candles('AAA', '15m', '2024-01-01 01:00Z', '2024-01-03 01:00Z', 98) \gset
select is((select count(*) from public.market_candles where timeframe = '1h'), 49::bigint, 'every hour is built');
select is((select count(*) from public.market_candles where timeframe = '4h'), 12::bigint, 'every closed four hours');
select is((select count(*) from public.market_candles where timeframe = '1d'), 2::bigint, 'and every closed day');
select results_eq(
  'select timeframe, open, high, low, close, volume from public.market_candles
   where opened_at = ''2024-01-01 00:00Z'' and timeframe in (''4h'', ''1d'') order by 1',
  'values (''1d'' collate "C", 100::numeric, 110::numeric, 95::numeric, 98::numeric, 960::numeric), (''4h'', 100, 110, 95, 98, 160)',
  'each with the prices and the volume of all its candles'
);
select is_empty(
  'select * from public.market_gaps where timeframe <> ''15m''', 'what is built is never called a gap'
);

select finish();
rollback;
