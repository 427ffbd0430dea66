begin;
select plan(3);

insert into public.rl_policy (policy_name, is_active) values ('retired', false);
insert into public.rl_policy_days (
  policy_id, day, stage, epsilon, action_count, exploration_count, increase_count, decrease_count, rewarded_count, reward_sum
)
select policy.policy_id, record.day, record.stage, record.epsilon, record.actions, record.explorations, record.increases,
  record.decreases, record.rewarded, record.reward
from (values
  (true, date '2024-01-01', 'shadow', 0.3, 4, 1, 1, 0, 2, 0.001), (true, '2024-01-02', 'shadow', 0.3, 1, 0, 0, 1, 0, 0),
  (false, '2024-01-02', 'shadow', 0.3, 1, 1, 1, 0, 1, 0.5)
) as record (is_active, day, stage, epsilon, actions, explorations, increases, decreases, rewarded, reward)
join public.rl_policy as policy on policy.is_active = record.is_active;

select results_eq(
  'select day, action_count, exploration_count, increase_count, decrease_count, maintain_count, rewarded_count, reward_sum
   from public.get_reinforcement_days()',
  $$values (date '2024-01-01', 4::bigint, 1::bigint, 1::bigint, 0::bigint, 3::bigint, 2::bigint, 0.001::float8),
    ('2024-01-02', 1, 0, 0, 1, 0, 0, null)$$,
  'of the active policy alone; a day without a reward has no sum'
);
select results_eq(
  $$select day from public.get_reinforcement_days('2024-01-02')$$, $$values (date '2024-01-02')$$, 'within the period'
);
select results_eq(
  $$select day from public.get_reinforcement_days(p_to => '2024-01-01')$$, $$values (date '2024-01-01')$$, 'up to its last day'
);

select finish();
rollback;
