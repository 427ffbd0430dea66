-- What the policy did each day, how much of it by chance, and what came of it.
create function public.get_reinforcement_days(p_from date default null, p_to date default null)
returns table (
  day date, action_count bigint, exploration_count bigint, increase_count bigint, decrease_count bigint,
  maintain_count bigint, rewarded_count bigint, reward_sum double precision
)
language sql
stable
set search_path = ''
begin atomic
  select
    engine.utc_day(action.taken_at) as day,
    count(*),
    count(*) filter (where action.is_exploration),
    count(*) filter (where action.action_type = 'increase'),
    count(*) filter (where action.action_type = 'decrease'),
    count(*) filter (where action.action_type = 'maintain'),
    count(action.immediate_reward),
    sum(action.immediate_reward order by action.action_id)
  from public.rl_action_history as action
  join public.rl_policy as policy on policy.policy_id = action.policy_id and policy.is_active
  where (get_reinforcement_days.p_from is null
      or action.taken_at > get_reinforcement_days.p_from::timestamp at time zone 'UTC')
    and (get_reinforcement_days.p_to is null
      or action.taken_at <= (get_reinforcement_days.p_to + 1)::timestamp at time zone 'UTC')
  group by 1
  order by 1;
end;
comment on function public.get_reinforcement_days(date, date) is 'Actions of the active policy by the UTC day they were taken on, from p_from to p_to. reward_sum is null until one of the day is rewarded.';
