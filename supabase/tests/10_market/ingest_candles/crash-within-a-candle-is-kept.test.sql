-- 60 % down and back within a quarter of an hour happens, and stops are hit on the way: that is data, whatever it looks like.
begin;
select plan(5);

select tests.given_symbol('AAA') \gset
select is(
  tests.given_candles('AAA', '15m', '2024-01-01 00:00Z', '
    100 101  99 100
    100 101  40  98   down by 60 % and back
    98   99   1  98   down by 99 % and back'), 3,
  'the crash is written, in the newest candle too'
);
select is(
  (select string_agg(low::text, ' ' order by opened_at) from public.market_candles where timeframe = '15m'), '99 40 1',
  'with its low as it was'
);
select tests.given_candles('AAA', '15m', '2024-01-01 00:45Z', '98 98 39 39  down by 60 %, and it stays there') \gset
select is(
  (select close from public.market_candles where timeframe = '15m' order by opened_at desc limit 1), 39::numeric,
  'a crash that lasts is written at once, without waiting for the next candle'
);
select is_empty('select * from public.market_candle_rejects', 'nothing of it is refused');

select tests.given_symbol('BBB') \gset
select tests.given_flat_candles('BBB', '15m', '2024-01-01 00:00Z', '2024-01-01 00:15Z') \gset
select tests.given_call('believer', 'BBB', '2024-01-01 00:05Z', 'LONG', 110, 90) \gset
select tests.given_candles('BBB', '15m', '2024-01-01 00:15Z', '
  100 101  99 100
  100 101  40  98') \gset
select tests.track('2024-01-01 00:45Z') \gset
select results_eq(
  'select exit_reason collate "C", exit_price from public.prediction_outcomes where bot_name = ''believer''',
  'values (''stop_loss'' collate "C", 90::numeric)',
  'and the stops on its way are hit'
);

select finish();
rollback;
