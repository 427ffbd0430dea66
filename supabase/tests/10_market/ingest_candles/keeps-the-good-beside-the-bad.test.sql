begin;
select plan(6);

select tests.given_symbol('AAA') \gset

select results_eq(
  $$select * from engine.ingest_candles('test', 'AAA', '15m',
      array['2024-01-01 00:00Z', '2024-01-01 00:15Z', '2024-01-01 00:30Z', '2024-01-01 00:45Z']::timestamptz[],
      array[100, 100, 100, 100], array[101, 101, 101, 101], '{99, 99, NaN, 99}', array[100, 98, 100, 100],
      array[10, 10, 10, 10], '2024-01-01 01:00Z')$$,
  'values (2, 2)',
  'two good candles of four are written, two are refused'
);
select results_eq(
  'select opened_at from public.market_candles where derived_from is null order by 1',
  'values (timestamptz ''2024-01-01 00:00Z''), (''2024-01-01 00:45Z'')',
  'the good ones stand'
);
select results_eq(
  'select reason from public.market_candle_rejects order by reject_id',
  $$values ('close 98 is outside low 99 to high 101'), ('low NaN is not a price')$$,
  'the bad ones are told apart, in the order in which they came'
);
select results_eq(
  'select missing_from, missing_to from public.market_gaps where timeframe = ''15m''',
  'values (timestamptz ''2024-01-01 00:15Z'', timestamptz ''2024-01-01 00:45Z'')',
  'what was refused is a gap'
);
select throws_ok(
  $$select tests.given_candles('ZZZ', '15m', '2024-01-01 00:00Z', '100 101 99 100')$$,
  '23503', null, 'candles of an unknown symbol are refused as a whole'
);
select throws_ok(
  $$select * from engine.ingest_candles('test', 'AAA', '5m', array[timestamptz '2024-01-01 00:00Z'],
      array[100], array[101], array[99], array[100], array[10], '2024-01-02 00:00Z')$$,
  '23514', null, 'candles of an unknown timeframe are refused as a whole'
);

select finish();
rollback;
