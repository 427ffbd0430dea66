-- Adds the policy's record up, and lets it explore a little less with each day it acts.
create function engine.total_rl_policy(policy_id bigint, as_of timestamptz)
returns void
language sql
volatile
set search_path = ''
set jit = off
as $$
  update public.rl_policy as policy
  set step_count = total.steps,
      epsilon = greatest(
        policy.epsilon_floor,
        -- Below exp(−600) Postgres refuses to call it a number.
        policy.epsilon_start * exp(greatest(-600, total.steps * ln(policy.epsilon_decay)))
      ),
      action_count = total.actions,
      rewarded_count = total.rewarded,
      mean_reward = total.mean_reward,
      last_updated = total_rl_policy.as_of
  from (
    select
      count(*)::integer as steps, coalesce(sum(day.action_count), 0) as actions,
      coalesce(sum(day.rewarded_count), 0) as rewarded,
      sum(day.reward_sum order by day.day) / nullif(sum(day.tested_count), 0) as mean_reward
    from public.rl_policy_days as day
    where day.policy_id = total_rl_policy.policy_id
  ) as total
  where policy.policy_id = total_rl_policy.policy_id;
$$;
comment on function engine.total_rl_policy(bigint, timestamptz) is 'Rewrites the counts, the mean reward and epsilon of the policy from rl_policy_days.';
