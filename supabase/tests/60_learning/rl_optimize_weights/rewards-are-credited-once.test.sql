-- A published system read the last hour from a job that ran every six: most rewards were skipped, retries counted twice.
begin;
select plan(13);

select tests.given_symbol('AAA') \gset
select tests.only_these_bots('a', 'b') \gset
select count(tests.given_action(bot, day + interval '38 minutes', 'increase', 1, 1.1)) from
  generate_series(timestamptz '2024-03-01Z', '2024-03-03Z', '1 day') as day, unnest(array['a', 'b']) as bot \gset
select count(tests.given_vote('AAA', day + interval '4 hours', '{a,b}', '{1,-1}', '{0.5,0.4}', true))
from generate_series(timestamptz '2024-03-01Z', '2024-03-02Z', '1 day') as day \gset
-- The outcome of the third day is not in yet.
select tests.given_vote('AAA', '2024-03-03 04:00Z', '{a,b}', '{1,-1}', '{0.5,0.4}', null) \gset

select is(public.rl_optimize_weights('2024-03-04 00:38Z'), 6, 'four actions are due, and two new ones are taken');
select is(
  (select count(*)::integer from public.rl_action_history where immediate_reward is not null), 4,
  'the rewards are there to be counted'
);
select is(
  (select count(*)::integer from public.rl_action_history where taken_at = '2024-03-03 00:38Z' and rewarded_at is null), 2,
  'an action waits until its outcomes are in'
);
create temporary table once as select tests.learning_state() as state;
select is(public.rl_optimize_weights('2024-03-04 00:38Z'), 0, 'the same run again credits nothing and takes no second action');
select is(tests.learning_state(), (select state from once), 'and leaves everything as it was');
select is(public.rl_optimize_weights('2024-03-04 09:00Z'), 0, 'nor does another run on the same day');
select is(tests.learning_state(), (select state from once), 'whatever the hour');
select is(public.rl_optimize_weights('2024-03-02 00:38Z'), 0, 'a clock that went back waits');

update public.consensus_decisions set is_correct = true, return_24h = 0.01, label_due_at = null where is_correct is null;
select public.rl_optimize_weights('2024-03-05 00:38Z') \gset
select is(
  (select array_agg(decision_count) from public.rl_action_history where taken_at = '2024-03-03 00:38Z'), array[1, 1],
  'once they are in it is credited'
);
select is(
  (select sum(times_tried) from public.rl_q_table)::bigint,
  (select count(*) from public.rl_action_history where decision_count > 0),
  'the table has learned from each action once'
);
select results_eq(
  'select rewarded_count from public.rl_policy where is_active',
  'select count(*) from public.rl_action_history where rewarded_at is not null',
  'and the policy counts the same'
);

-- A symbol whose candles never come does not hold the others up.
select tests.given_vote('AAA', '2024-03-05 04:00Z', '{a,b}', '{1,-1}', '{0.5,0.4}', null) \gset
select tests.given_vote('AAA', '2024-03-05 05:00Z', '{a,b}', '{1,-1}', '{0.5,0.4}', true) \gset
select public.rl_optimize_weights('2024-03-07 00:38Z') \gset
select is(
  (select count(*)::integer from public.rl_action_history where taken_at = '2024-03-05 00:38Z' and rewarded_at is null), 2,
  'two days later an action still waits for a symbol without candles'
);
select public.rl_optimize_weights('2024-03-08 00:38Z') \gset
select is(
  (select array_agg(decision_count) from public.rl_action_history where taken_at = '2024-03-05 00:38Z'), array[1, 1],
  'after three days it is credited with what is known'
);

select finish();
rollback;
