-- 0.30 falls to 0.05, a step for each day on which the policy acts.
begin;
select plan(5);

select tests.only_these_bots('a') \gset
select is((select epsilon from public.rl_policy where is_active), 0.3::float8, 'it starts at 0.30');
select count(public.rl_optimize_weights(day)) from generate_series(timestamptz '2024-01-01 00:38Z', '2024-01-10 00:38Z', '1 day') as day \gset
-- 0.3 × 0.99^10.
select is(
  (select round(epsilon::numeric, 12) from public.rl_policy where is_active), 0.271314622503, 'ten days later it is 0.2713'
);
select public.rl_optimize_weights('2024-01-10 12:00Z') \gset
select is((select step_count from public.rl_policy where is_active), 10, 'a second run of a day is no step');
select is(
  (select array_agg(round(epsilon::numeric, 6) order by day) from public.rl_policy_days where day <= '2024-01-03'),
  array[0.3, 0.297, 0.29403], 'each day keeps the epsilon it acted with'
);
update public.rl_policy set epsilon_decay = 0.001;
select count(public.rl_optimize_weights(day)) from generate_series(timestamptz '2024-01-11 00:38Z', '2024-01-12 00:38Z', '1 day') as day \gset
select is((select epsilon from public.rl_policy where is_active), 0.05::float8, 'it never falls below 0.05');

select finish();
rollback;
