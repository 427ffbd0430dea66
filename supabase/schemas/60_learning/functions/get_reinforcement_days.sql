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
    record.day, record.action_count, record.exploration_count, record.increase_count, record.decrease_count,
    record.action_count - record.increase_count - record.decrease_count, record.rewarded_count,
    case when record.rewarded_count > 0 then record.reward_sum end
  from public.rl_policy_days as record
  join public.rl_policy as policy on policy.policy_id = record.policy_id and policy.is_active
  where record.day >= coalesce(get_reinforcement_days.p_from, date '-infinity')
    and record.day <= coalesce(get_reinforcement_days.p_to, date 'infinity')
  order by record.day;
end;
comment on function public.get_reinforcement_days(date, date) is 'Actions of the active policy by the UTC day they were taken on, from p_from to p_to. reward_sum is null until one of the day is rewarded.';
