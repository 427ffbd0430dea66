-- Q-values differ for a reason. In one state a bot is always right and in another always wrong: raising the voice of the first
-- and lowering that of the second must come to be worth more than the opposite, and be done.
begin;
select plan(6);

select tests.given_symbol('AAA') \gset
select tests.only_these_bots('right', 'wrong', 'crowd') \gset
update public.rl_policy set epsilon = 0.3, epsilon_floor = 0.3;
update public.bot_expertise_map set expected_rate = 0.6 where bot_name = 'right' and market_regime = 'ALL';
update public.bot_expertise_map set expected_rate = 0.4 where bot_name = 'wrong' and market_regime = 'ALL';
-- A good bot is right, a poor one wrong, and a third keeps the score from being theirs alone.
create procedure pg_temp.live_through(days integer) language plpgsql as $$
declare
  v_day timestamptz;
begin
  for v_day in select generate_series(timestamptz '2024-03-01Z', timestamptz '2024-03-01Z' + (days - 1) * interval '1 day', '1 day') loop
    perform public.rl_optimize_weights(v_day + interval '38 minutes');
    perform tests.given_vote(
      'AAA', v_day + interval '4 hours', '{right,wrong,crowd}',
      case when extract(day from v_day)::integer % 2 = 0 then '{1,-1,1}' else '{-1,1,1}' end::smallint[], '{0.5,0.5,0.2}',
      extract(day from v_day)::integer % 2 = 0
    );
  end loop;
end;
$$;
call pg_temp.live_through(150);

create temporary table value as
select state.performance, state.weight, known.action_type, known.q_value, known.mean_reward, known.times_tried
from public.rl_q_table as known
join public.rl_state_space as state using (state_hash)
where known.times_tried >= 3;

select cmp_ok(
  (select min(mean_reward) from value where performance = 'strong' and action_type = 'increase' and weight <> 'heavy'), '>', 0::float8,
  'raising the voice of a bot that is right is rewarded'
);
select cmp_ok(
  (select max(mean_reward) from value where performance = 'strong' and action_type = 'decrease' and weight <> 'light'), '<', 0::float8,
  'lowering it is not'
);
select cmp_ok(
  (select min(mean_reward) from value where performance = 'poor' and action_type = 'decrease' and weight <> 'light'), '>', 0::float8,
  'lowering the voice of one that is wrong is rewarded'
);
select is(
  (select array_agg(distinct mean_reward) from value where action_type = 'maintain'), array[0::float8],
  'leaving a weight alone earns nothing by itself'
);
select results_eq(
  $$select bot_name, factor_after > 1.5, factor_after < 0.67 from public.rl_action_history
    where bot_name in ('right', 'wrong') and taken_at >= '2024-07-27Z' and taken_at < '2024-07-28Z' order by bot_name$$,
  $$values ('right' collate "C", true, false), ('wrong', false, true)$$,
  'after five months the one is heard more and the other less'
);
select cmp_ok(
  (select estimated_gain_doubly_robust from public.rl_policy where is_active), '>', 0::float8,
  'and the estimate says that this helps'
);

select finish();
rollback;
