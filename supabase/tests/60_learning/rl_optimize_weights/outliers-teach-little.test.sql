-- One decision with an absurd weight, and one with an absurd score, must not become what the policy believes.
begin;
select plan(5);

select tests.given_symbol('AAA') \gset
select tests.only_these_bots('a', 'b') \gset
select tests.given_action('a', '2024-03-01 00:38Z', 'increase', 1, 2, greedy_action => 'increase') \gset
select tests.given_action('b', '2024-03-01 00:38Z', 'increase', 1, 1.1, greedy_action => 'increase') \gset
select tests.given_vote('AAA', '2024-03-01 04:00Z', '{a,b}', '{1,-1}', '{1000000,999999}', true) \gset
select tests.given_vote('AAA', '2024-03-01 05:00Z', '{a,b}', '{1,-1}', '{1e300,1e-300}', false, 1e-300) \gset
select lives_ok($$select public.rl_optimize_weights('2024-03-03 00:38Z')$$, 'it is learned without overflow');
select cmp_ok(
  (select max(abs(immediate_reward)) from public.rl_action_history), '<=', 0.1::float8, 'no action earns or loses more than a tenth of a nat'
);
select cmp_ok((select max(abs(q_value)) from public.rl_q_table), '<=', 0.02::float8, 'no value moves by more than a hundredth a lesson');
select is(
  (select count(*)::integer from public.rl_q_table where q_value = 'NaN' or abs(q_value) = 'Infinity'), 0, 'and none is lost'
);
select throws_ok(
  $$update public.rl_action_history set immediate_reward = 'NaN'$$, '23514', null, 'a reward that is no number is refused'
);

select finish();
rollback;
