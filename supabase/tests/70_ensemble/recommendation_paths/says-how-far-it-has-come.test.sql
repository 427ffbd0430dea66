begin;
select plan(4);

select tests.given_symbol('AAA') \gset
select tests.given_symbol('BBB') \gset
select tests.given_candles('AAA', '15m', '2024-01-01 00:00Z', '
  100 100 100 100   the call is made in it
  100 104  99 103   it enters at its open') \gset
select tests.given_call('a-voice', 'AAA', '2024-01-01 00:05Z', 'LONG', 112, 94) as open_call \gset
select tests.given_call('a-voice', 'BBB', '2024-01-01 00:05Z', 'SHORT', 90, 110) as waiting_call \gset
select tests.track('2024-01-01 00:31Z') \gset
insert into public.recommendations (
  decision_id, prediction_id, exchange, symbol, recommended_at, side, confidence, threshold, entry_price,
  take_profit_price, stop_loss_price, leverage, position_ratio, voter_count, for_count, against_count, reason, flips_when
)
select
  tests.given_decision(call.symbol, '2024-01-01 00:05Z', call.side, 0.7), call.prediction_id, 'test', call.symbol,
  call.predicted_at, call.side, 0.7, 0.6, 100, call.take_profit_price, call.stop_loss_price, 1, 0.05, 3, 2, 1, 'because', 'if'
from public.bot_predictions as call
where call.bot_name = 'a-voice';
create temporary table path as select * from public.recommendation_paths;

select results_eq(
  'select symbol, status from path order by symbol', $$values ('AAA' collate "C", 'open'), ('BBB', 'waiting')$$,
  'it stands where its call stands'
);
select results_eq(
  $$select round(progress::numeric, 9), latest_price_at from path where symbol = 'AAA'$$,
  $$values (0.25, timestamptz '2024-01-01 00:30Z')$$,
  'three of the twelve to the target are a quarter of the way'
);
select is((select progress from path where symbol = 'BBB'), null, 'what has not entered has not come anywhere');
select tests.given_candles('AAA', '15m', '2024-01-01 00:30Z', '103 103 96 97   it falls', '2024-01-01 00:45Z') \gset
select is(
  (select round(progress::numeric, 9) from public.recommendation_paths where symbol = 'AAA'), -0.5,
  'three of the six to the stop are half of that way'
);

select finish();
rollback;
