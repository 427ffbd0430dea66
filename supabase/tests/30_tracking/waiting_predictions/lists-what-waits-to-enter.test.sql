begin;
select plan(3);

select tests.given_symbol('AAA') \gset
select tests.given_symbol('BBB') \gset
select tests.given_candles('AAA', '15m', '2024-01-01 00:00Z', '
  100 100 100 100   the call is made in it
  100 104  99 103   it enters at its open') \gset
select tests.given_call('a-bot', 'AAA', '2024-01-01 00:05Z', 'LONG', 112, 94) as entered \gset
select tests.given_call('a-bot', 'BBB', '2024-01-01 00:05Z', 'LONG', 112, 94) as without_candles \gset
select tests.given_call('b-bot', 'AAA', '2024-01-01 00:05Z', 'LONG', 112, 94, limit_price => 96) as below_the_market \gset
select results_eq(
  'select bot_name, symbol from public.waiting_predictions order by 1, 2',
  $$values ('a-bot' collate "C", 'AAA' collate "C"), ('a-bot', 'BBB'), ('b-bot', 'AAA')$$,
  'a call waits from the moment it is made'
);
select tests.track('2024-01-01 00:31Z') \gset
select set_eq(
  'select * from public.waiting_predictions',
  $$select * from public.prediction_paths where status = 'waiting'$$,
  'the list has the rows that prediction_paths calls waiting'
);
select is(tests.error_as('anon', 'select * from public.waiting_predictions'), null, 'anybody may read it');

select finish();
rollback;
