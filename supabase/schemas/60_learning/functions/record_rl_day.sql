-- Adds a moment's actions to the record of their day: what an action of the greedy policy was worth, by the importance
-- weights of the log and corrected by what the action table expected of it before it learned from them.
create function engine.record_rl_day(policy_id bigint, taken_at timestamptz, until timestamptz)
returns void
language sql
volatile
set search_path = ''
set jit = off
as $$
  update public.rl_policy_days as day
  set rewarded_count = day.rewarded_count + moment.rewarded,
      tested_count = day.tested_count + moment.tested,
      reward_sum = day.reward_sum + moment.reward,
      weight_sum = day.weight_sum + moment.weight,
      weight_square_sum = day.weight_square_sum + moment.weight_square,
      weighted_reward_sum = day.weighted_reward_sum + moment.weighted_reward,
      doubly_robust_sum = day.doubly_robust_sum + moment.doubly_robust,
      decision_count = day.decision_count + together.decision_count,
      together_sum = day.together_sum + together.gain_sum
  from (
    select
      count(*) as rewarded,
      count(*) filter (where action.decision_count > 0) as tested,
      coalesce(sum(action.immediate_reward order by action.bot_name), 0) as reward,
      coalesce(sum(importance.weight order by action.bot_name), 0) as weight,
      coalesce(sum(importance.weight ^ 2 order by action.bot_name), 0) as weight_square,
      coalesce(sum(importance.weight * action.immediate_reward order by action.bot_name), 0) as weighted_reward,
      coalesce(sum(
        coalesce(greedy.mean_reward, 0) + importance.weight * (action.immediate_reward - coalesce(taken.mean_reward, 0))
        order by action.bot_name
      ) filter (where action.decision_count > 0), 0) as doubly_robust
    from public.rl_action_history as action
    left join public.rl_q_table as greedy
      on greedy.state_hash = action.state_hash and greedy.action_type = action.greedy_action
    left join public.rl_q_table as taken
      on taken.state_hash = action.state_hash and taken.action_type = action.action_type
    cross join lateral (
      select case
        when action.decision_count > 0 and action.action_type = action.greedy_action then least(10, 1 / action.propensity)
        else 0
      end as weight
    ) as importance
    where action.policy_id = record_rl_day.policy_id and action.taken_at = record_rl_day.taken_at
  ) as moment
  cross join engine.measure_rl_together(record_rl_day.policy_id, record_rl_day.taken_at, record_rl_day.until) as together
  where day.policy_id = record_rl_day.policy_id and day.day = engine.call_day(record_rl_day.taken_at);
$$;
comment on function engine.record_rl_day(bigint, timestamptz, timestamptz) is 'Adds the rewarded actions of taken_at to rl_policy_days.';
