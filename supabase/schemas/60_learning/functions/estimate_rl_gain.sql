-- What an action of the greedy policy has been worth lately. Rewards of one day go together, so days are what is counted.
create function engine.estimate_rl_gain(policy_id bigint, as_of timestamptz)
returns table (
  day_count integer, tested_count bigint, snips double precision, doubly_robust double precision,
  low double precision, effective_count double precision, together double precision
)
language sql
stable
rows 1
set search_path = ''
set jit = off
as $$
  with tested as materialized (
    select day.*
    from public.rl_policy_days as day
    cross join (select value from public.settings where setting_name = 'rl_evaluation_days') as kept
    where day.policy_id = estimate_rl_gain.policy_id and day.tested_count > 0
      and day.day <= engine.call_day(estimate_rl_gain.as_of)
      and day.day > engine.call_day(estimate_rl_gain.as_of) - kept.value::integer
  ),
  total as (
    select
      count(*)::integer as days, sum(tested_count) as actions,
      sum(weighted_reward_sum order by day) / nullif(sum(weight_sum order by day), 0) as snips,
      sum(doubly_robust_sum order by day) / sum(tested_count) as doubly_robust,
      sum(weight_sum order by day) ^ 2 / nullif(sum(weight_square_sum order by day), 0) as effective,
      sum(together_sum order by day) / nullif(sum(decision_count), 0) as together
    from tested
  ),
  spread as (
    select
      sqrt(
        sum((tested.doubly_robust_sum - total.doubly_robust * tested.tested_count) ^ 2 order by tested.day)
        * total.days / greatest(1, total.days - 1)
      ) / total.actions as error
    from tested
    cross join total
    group by total.days, total.actions
  )
  select
    total.days, coalesce(total.actions, 0)::bigint, total.snips, total.doubly_robust,
    total.doubly_robust - engine.always_valid_error(spread.error, total.days), coalesce(total.effective, 0), total.together
  from total
  left join spread on true;
$$;
comment on function engine.estimate_rl_gain(bigint, timestamptz) is 'Off-policy estimates over the days of actions within rl_evaluation_days before as_of whose rewards are in; null where there are none.';
