-- The record keeps sums by day; over the whole log they must say what the estimator says that is held to golden numbers.
begin;
select plan(4);

select tests.given_symbol('AAA') \gset
select tests.only_these_bots('a', 'b', 'c') \gset
update public.rl_policy set epsilon = 0.3, epsilon_floor = 0.3;
create procedure pg_temp.live_through(days integer) language plpgsql as $$
begin
  for v_day in 0..days - 1 loop
    perform public.rl_optimize_weights(timestamptz '2024-03-01 00:38Z' + v_day * interval '1 day');
    perform tests.given_vote(
      'AAA', timestamptz '2024-03-01 04:00Z' + v_day * interval '1 day', '{a,b,c}', '{1,-1,1}',
      array[0.5, 0.4, 0.1 * (v_day % 7)], v_day % 3 > 0
    );
  end loop;
  perform public.rl_optimize_weights(timestamptz '2024-03-01 00:38Z' + (days + 1) * interval '1 day');
end;
$$;
call pg_temp.live_through(40);

create temporary table estimate as
select helper.*
from (
  select
    array_agg(propensity order by action_id) as propensities, array_agg(immediate_reward order by action_id) as rewards,
    array_agg((action_type = greedy_action)::integer::float8 order by action_id) as targets,
    array_agg(coalesce(expected_greedy, 0) order by action_id) as expected_target,
    array_agg(coalesce(expected_taken, 0) order by action_id) as expected_action
  from (
    -- What the table expected when an action was judged: the mean over the days before.
    select action.*,
      (select avg(earlier.immediate_reward) from public.rl_action_history as earlier
       where earlier.state_hash = action.state_hash and earlier.action_type = action.greedy_action
         and earlier.decision_count > 0 and earlier.taken_at < action.taken_at) as expected_greedy,
      (select avg(earlier.immediate_reward) from public.rl_action_history as earlier
       where earlier.state_hash = action.state_hash and earlier.action_type = action.action_type
         and earlier.decision_count > 0 and earlier.taken_at < action.taken_at) as expected_taken
    from public.rl_action_history as action
    where action.decision_count > 0
  ) as action
) as log
cross join lateral engine.off_policy_estimate(propensities, rewards, targets, expected_target, expected_action) as helper;

select is(
  (select round(estimated_gain_snips::numeric, 12) from public.rl_policy where is_active),
  (select round(snips::numeric, 12) from estimate), 'self-normalised'
);
select is(
  (select round(estimated_gain_doubly_robust::numeric, 12) from public.rl_policy where is_active),
  (select round(doubly_robust::numeric, 12) from estimate), 'doubly robust'
);
select is(
  (select round(effective_sample_size::numeric, 6) from public.rl_policy where is_active),
  (select round(effective_count::numeric, 6) from estimate), 'and what the log is worth'
);
select is(
  (select round(mean_reward::numeric, 12) from public.rl_policy where is_active),
  (select round(avg(immediate_reward)::numeric, 12) from public.rl_action_history where decision_count > 0),
  'the mean reward is that of the actions put to the test'
);

select finish();
rollback;
