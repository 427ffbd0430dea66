-- The policy touches votes only while its evaluated gain is above zero. Two months of records, written by hand, decide.
begin;
select plan(12);

select tests.only_these_bots('a') \gset
create function pg_temp.given_record(gain double precision, spread double precision, together double precision, days integer default 60)
returns void language plpgsql as $$
begin
  delete from public.rl_policy_days;
  insert into public.rl_policy_days (
    policy_id, day, stage, epsilon, action_count, exploration_count, rewarded_count, tested_count, reward_sum, weight_sum,
    weight_square_sum, weighted_reward_sum, doubly_robust_sum, decision_count, together_sum
  )
  select
    1, date '2024-03-01' + day, 'shadow', 0.1, 80, 8, 80, 80, 80 * today.gain, 80, 85, 80 * today.gain, 80 * today.gain, 20,
    20 * together
  from generate_series(1, days) as day
  cross join lateral (select given_record.gain + spread * case when day % 2 = 0 then 1 else -1 end as gain) as today;
end;
$$;
create function pg_temp.stage() returns text language sql as $$ select stage from public.rl_policy where is_active $$;
create function pg_temp.reason() returns text language sql as $$ select stage_reason from public.rl_policy where is_active $$;

select public.rl_optimize_weights('2024-03-01 00:38Z') \gset
select is(pg_temp.reason(), 'no action has been put to the test yet', 'at first nothing is known');

select pg_temp.given_record(0.001, 0.001, 0.01, 12) \gset
select public.rl_optimize_weights('2024-05-01 00:38Z') \gset
select is(pg_temp.reason(), 'too early to tell: 12 of 30 days, worth 903 of 500 actions', 'twelve good days are too few');

select pg_temp.given_record(0.001, 0.01, 0.01) \gset
select public.rl_optimize_weights('2024-05-02 00:38Z') \gset
select is(pg_temp.stage(), 'shadow', 'a gain that could be luck is only watched');
select matches(pg_temp.reason(), '^only watched, for no gain is certain: an action gains 1.000 in a thousand nats', 'and said so');

select pg_temp.given_record(0.001, 0.001, -0.01) \gset
select public.rl_optimize_weights('2024-05-03 00:38Z') \gset
select is(pg_temp.stage(), 'shadow', 'nor does it go live where its moves gain one by one and lose together');

select pg_temp.given_record(0.001, 0.001, 0.01) \gset
select public.rl_optimize_weights('2024-05-04 00:38Z') \gset
select is(pg_temp.stage(), 'live', 'a gain that is certain goes live');
select matches(pg_temp.reason(), '^goes live: ', 'with its reason');
select is(
  (select bool_and(is_live) from public.rl_action_history where taken_at = '2024-05-04 00:38Z'), true,
  'from then on actions know that they count'
);
-- The bound is wider than that of a single look: 60 days, standard error 0.001 / sqrt(59), times 2.7783.
select is(
  (select round(estimated_gain_low::numeric, 7) from public.rl_policy where is_active),
  round((0.001 - 0.001 / sqrt(59) * 2.778338)::numeric, 7), 'the bound holds for looking every day'
);

select pg_temp.given_record(0.0001, 0.01, 0.01) \gset
select public.rl_optimize_weights('2024-05-05 00:38Z') \gset
select is(pg_temp.stage(), 'live', 'it stays while the estimate is above zero');
select pg_temp.given_record(-0.0001, 0.01, 0.01) \gset
select public.rl_optimize_weights('2024-05-06 00:38Z') \gset
select is(pg_temp.stage(), 'shadow', 'and is taken back when it is not');
select matches(pg_temp.reason(), '^taken back: an action gains -0.100 in a thousand nats', 'for a reason that is written down');

select finish();
rollback;
