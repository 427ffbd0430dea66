begin;
select plan(2);

select tests.given_bot('a-bot') \gset
select tests.given_bot('b-bot') \gset
insert into public.rl_state_space (state_hash, regime, performance, weight, trend, correlation) values ('s', 'r', 'p', 'w', 't', 'c');
insert into public.rl_policy (policy_name, is_active) values ('retired', false);
insert into public.rl_action_history (
  policy_id, bot_name, taken_at, state_hash, action_type, propensity, is_exploration, factor_before, factor_after,
  immediate_reward, rewarded_at
)
select policy.policy_id, action.*
from (values
  ('a-bot', timestamptz '2024-01-01 10:00Z', 's', 'increase', 0.1, true, 1, 1.05, 0.002, timestamptz '2024-01-03'),
  ('b-bot', '2024-01-01 10:00Z', 's', 'maintain', 0.8, false, 1, 1, -0.001, '2024-01-03'),
  ('a-bot', '2024-01-02 10:00Z', 's', 'decrease', 0.1, true, 1.05, 1, null, null)
) as action
cross join public.rl_policy as policy
where policy.is_active;
insert into public.rl_action_history (
  policy_id, bot_name, taken_at, state_hash, action_type, propensity, is_exploration, factor_before, factor_after
)
select policy_id, 'b-bot', '2024-01-02 11:00Z', 's', 'increase', 0.5, false, 1, 1
from public.rl_policy where not is_active;

select results_eq(
  'select day, action_count, exploration_count, increase_count, decrease_count, maintain_count, rewarded_count,
     round(reward_sum::numeric, 9) from public.get_reinforcement_days()',
  $$values (date '2024-01-01', 2::bigint, 1::bigint, 1::bigint, 0::bigint, 1::bigint, 2::bigint, 0.001::numeric),
    ('2024-01-02', 1, 1, 0, 1, 0, 0, null)$$,
  'of the active policy alone; a day without a reward has no sum'
);
select results_eq(
  $$select day from public.get_reinforcement_days('2024-01-02')$$, $$values (date '2024-01-02')$$, 'within the period'
);

select finish();
rollback;
