-- The published reward was the bot's own profit, which no weight changes. Here it is what the change of weight did to the
-- score of the decisions: ln p with it less ln p without it. Expected numbers were computed apart, from the definition.
begin;
select plan(9);

select tests.given_symbol('AAA') \gset
select tests.given_symbol('BBB') \gset
select tests.only_these_bots('a', 'b', 'c', 'silent') \gset
select tests.given_action('a', '2024-03-01 00:38Z', 'increase', 1, 1.1) \gset
select tests.given_action('b', '2024-03-01 00:38Z', 'decrease', 1, 0.909091) \gset
select tests.given_action('c', '2024-03-01 00:38Z', 'increase', 1.21, 1.331) \gset
select tests.given_action('silent', '2024-03-01 00:38Z', 'increase', 1, 1.1) \gset
-- The price rose; a said so, b did not, and c, which is reliably wrong, spoke against it by saying so.
select tests.given_vote('AAA', '2024-03-01 04:06Z', '{a,b,c}', '{1,-1,1}', '{0.5,0.2,-0.1}', true, 0.8) \gset
select tests.given_vote('BBB', '2024-03-01 05:06Z', '{a,b}', '{1,-1}', '{0.5,0.2}', false, 0.8) \gset
-- Decisions before the action and a day after it are not its own.
select tests.given_vote('AAA', '2024-03-01 00:36Z', '{a}', '{1}', '{0.5}', false, 0.8) \gset
select tests.given_vote('AAA', '2024-03-02 00:38Z', '{a}', '{1}', '{0.5}', false, 0.8) \gset

select public.rl_optimize_weights('2024-03-03 00:38Z') \gset
create temporary table credited as
select bot_name, immediate_reward, decision_count from public.rl_action_history where taken_at = '2024-03-01 00:38Z';

select is(
  (select round(immediate_reward::numeric, 12) from credited where bot_name = 'a'), -0.002190231637,
  'a louder vote is worth what it adds on average: it was right once and wrong once'
);
select is(
  (select round(immediate_reward::numeric, 9) from credited where bot_name = 'c'), -0.004505703,
  'a louder vote for the wrong side costs, also where the vote is turned around'
);
select cmp_ok(
  (select immediate_reward from credited where bot_name = 'b'), '<', 0::float8,
  'lowering a voice that was right and wrong on like terms is worth what it is worth'
);
select is((select decision_count from credited where bot_name = 'a'), 2, 'over the decisions of its day');
select results_eq(
  $$select immediate_reward, decision_count from credited where bot_name = 'silent'$$, 'values (0::float8, 0)',
  'a bot that did not vote has changed nothing'
);
select is(
  (select count(*)::integer from public.rl_q_table where times_tried > 0 and action_type = 'increase'), 1,
  'what nobody put to the test teaches nothing'
);
select is((select sum(times_tried)::integer from public.rl_q_table), 3, 'each action that was is one lesson');

-- While the policy is live the votes are made with the factor: without it they would have been smaller.
select tests.given_action('a', '2024-03-05 00:38Z', 'increase', 1, 1.1, is_live => true) \gset
select tests.given_vote('AAA', '2024-03-05 04:06Z', '{a,b,c}', '{1,-1,1}', '{0.55,0.2,-0.1}', true, 0.8) \gset
select public.rl_optimize_weights('2024-03-07 00:38Z') \gset
select is(
  (select round(immediate_reward::numeric, 12) from public.rl_action_history where taken_at = '2024-03-05 00:38Z' and bot_name = 'a'),
  0.018204903659, 'live, the stored weight holds the factor already'
);
select is(
  (select round(together_sum::numeric, 12) from public.rl_policy_days where day = '2024-03-05'),
  round((
    -ln(1 + exp(-0.8 * 0.25)) + ln(1 + exp(-0.8 * 0.2 * 0.85 / 0.8))
  )::numeric, 12),
  'and what all factors did together is held against votes of the same loudness without them'
);

select finish();
rollback;
