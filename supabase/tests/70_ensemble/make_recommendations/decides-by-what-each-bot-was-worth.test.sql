-- Three bots say LONG; the one that says SHORT is the only one that has been right, and one of the three reliably wrong.
begin;
select plan(9);

select tests.given_symbol('AAA') \gset
select tests.given_flat_candles('AAA', '4h', '2024-01-01 00:00Z', '2024-01-20 00:00Z') \gset
select tests.given_call('good', 'AAA', '2024-01-20 00:05Z', 'SHORT', 90, 110) \gset
select tests.given_call('wrong', 'AAA', '2024-01-20 00:05Z', 'LONG', 110, 90) \gset
select tests.given_call('coin-a', 'AAA', '2024-01-20 00:05Z', 'LONG', 110, 90) \gset
select tests.given_call('coin-b', 'AAA', '2024-01-20 00:05Z', 'LONG', 110, 90) \gset
update public.dynamic_trust_scores as trust
set expected_rate = known.rate
from (values ('good', 0.62), ('wrong', 0.4), ('coin-a', 0.5), ('coin-b', 0.5)) as known (bot_name, rate)
where trust.bot_name = known.bot_name;
update public.vote_calibration set slope = 1 where strategy_name = 'covariance';

select is(public.make_recommendations('2024-01-20 00:06Z'), 1, 'one symbol was spoken of');
select results_eq(
  'select symbol, side, equal_side, round(equal_share::numeric, 3) from public.consensus_decisions',
  $$values ('AAA' collate "C", 'SHORT' collate "C", 'LONG' collate "C", 0.750)$$,
  'the evidence decides against three quarters of the votes'
);
select results_eq(
  $$select voter, round(weight::numeric, 3)
    from public.consensus_decisions, unnest(voters, weights) as part (voter, weight) order by 1$$,
  $$values ('coin-a', 0.000), ('coin-b', 0.000), ('good', 0.240), ('wrong', -0.200)$$,
  'a coin has no say, and who is reliably wrong speaks for the opposite of its call'
);
select is(
  (select round(strategy_scores[6]::numeric, 3) from public.consensus_decisions), -0.440,
  'the score is the sum of weight times direction'
);
select is(
  (select confidence from public.consensus_decisions), (select 1 - probability from public.consensus_decisions),
  'confidence is the probability of the chosen side'
);

select is(public.make_recommendations('2024-01-20 00:06Z'), 0, 'said again, nothing is decided twice');
select is(public.make_recommendations('2024-01-20 00:21Z'), 0, 'nobody has spoken since');
select tests.given_call('coin-a', 'AAA', '2024-01-21 00:10Z', 'LONG', 110, 90) \gset
select is(public.make_recommendations('2024-01-21 00:21Z'), 1, 'a new call asks for a new decision');
select is(
  (select voters from public.consensus_decisions order by decided_at desc limit 1), array['coin-a'],
  'calls older than 24 hours have no say any more: a bot that goes silent fades'
);

select finish();
rollback;
