-- A hundred days on which a score of one meant nothing, then a hundred on which it was right three times in four.
begin;
select plan(4);

select tests.given_symbol('AAA') \gset
insert into public.consensus_decisions (
  exchange, symbol, decided_at, situation_id, side, probability, confidence, equal_side, equal_share, voters, directions,
  weights, strategy_scores, strategy_probabilities, strategy_shares, reference_price, return_24h, is_correct, is_equal_correct
)
select
  'test', 'AAA', timestamptz '2024-01-01 00:00Z' + number * interval '1 day' + call * interval '1 minute', 1, 'LONG', 0.5, 0.5,
  'LONG', 1, array['x'], array[1], array[1], array[0, 0, 0, 0, 0, 1], array_fill(0.5::double precision, array[6]),
  array_fill(1.0 / 6, array[6]), 100, drawn.return, drawn.return > 0, drawn.return > 0
from generate_series(0, 199) as number cross join generate_series(1, 40) as call
cross join lateral (select case when call <= case when number < 100 then 20 else 30 end then 0.01 else -0.01 end as return) as drawn;

do $$ begin for step in 1..4 loop perform engine.calibrate_votes('2024-07-19 00:00Z'); end loop; end; $$;
select ok(
  (select abs(slope - ln(3)) < 0.02 from public.vote_calibration where strategy_name = 'covariance'),
  'the slope is the log-odds of three in four: what the crowd''s first scores were worth is forgotten'
);
select is(
  (select slope from public.vote_calibration where strategy_name = 'equal'), 0::double precision,
  'scores that were always nothing leave the first guess'
);
select ok(
  (select sample_count between 3900 and 4000 from public.vote_calibration where strategy_name = 'covariance'),
  'half of the record was asked'
);

delete from public.consensus_decisions;
create temporary table before as select * from public.vote_calibration;
select engine.calibrate_votes('2024-07-20 00:00Z') \gset
select set_eq('select * from public.vote_calibration', 'select * from before', 'without a decision nothing is learned');

select finish();
rollback;
