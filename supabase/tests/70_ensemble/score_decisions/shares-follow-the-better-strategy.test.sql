-- Thirty days on which one strategy gives the truth seven chances in ten and the others toss a coin; then it turns wrong.
begin;
select plan(4);

select tests.given_symbol('AAA') \gset
insert into public.consensus_decisions (
  exchange, symbol, decided_at, situation_id, side, probability, confidence, equal_side, equal_share, voters, directions,
  weights, strategy_scores, strategy_probabilities, strategy_shares, reference_price, return_24h, is_correct, is_equal_correct
)
select
  'test', 'AAA', timestamptz '2024-01-01 00:00Z' + number * interval '1 day' + call * interval '1 minute', 1, 'LONG', 0.5, 0.5,
  'LONG', 1, array['x'], array[1], array[1], array[0, 0, 0, 0, 0, 1],
  array[0.5, 0.5, 0.5, 0.5, 0.5, case when number < 30 then 0.7 else 0.3 end], array_fill(1.0 / 6, array[6]), 100, 0.01, true, true
from generate_series(0, 59) as number cross join generate_series(1, 10) as call;

select engine.score_strategies(array_agg(date '2024-01-01' + number)) from generate_series(0, 29) as number \gset
select ok((engine.current_shares())[6] > 0.9, 'the strategy that predicts better is listened to');
select ok(
  0.001 < all (engine.current_shares()), 'no other is ever given up'
);
create temporary table before_turn as select * from public.strategy_performance;
select engine.score_strategies(array_agg(date '2024-01-01' + number)) from generate_series(30, 59) as number \gset
select ok((engine.current_shares())[6] < 0.1, 'when it turns wrong the others take over');
select set_eq(
  'select * from public.strategy_performance where day < ''2024-01-31''', 'select * from before_turn',
  'what comes later changes nothing before it'
);

select finish();
rollback;
