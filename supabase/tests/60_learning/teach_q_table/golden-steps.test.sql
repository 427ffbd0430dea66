-- Seven steps through three states, one a day: after each the table holds what Watkins & Dayan's rule says (alpha 0.1,
-- gamma 0.95). The targets were computed apart; the last step ends an episode.
begin;
select plan(4);

select tests.given_bot('walker') \gset
create temporary table step (
  place integer, state text, action text, reward float8, next_state text, q_after float8, happened_at timestamptz
);
insert into step values
  (1, 's1', 'increase', 1.0, 's2', 0.1), (2, 's2', 'maintain', -0.5, 's1', -0.0405), (3, 's1', 'decrease', 0.2, 's1', 0.0295),
  (4, 's1', 'increase', 0.4, 's2', 0.13), (5, 's2', 'increase', 0.9, 's1', 0.10235), (6, 's1', 'increase', -1.0, 's3', 0.017),
  (7, 's3', 'maintain', 0.0, null, 0.0);
update step set happened_at = timestamptz '2024-03-01 00:38Z' + place * interval '1 day';
insert into public.rl_state_space (state_hash, regime, performance, weight, trend, correlation)
select 's' || number, 's' || number, 'x', 'x', 'x', 'x' from generate_series(1, 3) as number;
insert into public.rl_action_history (
  policy_id, bot_name, taken_at, state_hash, action_type, propensity, is_exploration, factor_before, factor_after,
  immediate_reward, decision_count, next_state_hash, rewarded_at
)
select policy_id, 'walker', happened_at, state, action, 1, false, 1, 1, reward, 1, next_state, happened_at + interval '1 day'
from step, public.rl_policy;

create temporary table walked (place integer, q_value float8);
create procedure pg_temp.walk() language plpgsql as $$
declare
  v_step record;
begin
  for v_step in select * from step order by place loop
    perform engine.teach_q_table((select policy_id from public.rl_policy), v_step.happened_at, v_step.happened_at + interval '1 day');
    insert into walked
    select v_step.place, known.q_value from public.rl_q_table as known
    where known.state_hash = v_step.state and known.action_type = v_step.action;
  end loop;
end;
$$;
call pg_temp.walk();

select is_empty(
  'select * from walked join step using (place) where abs(q_value - q_after) > 1e-12', 'each step leaves the value it should'
);
select results_eq(
  $$select state_hash || ' ' || action_type, round(q_value::numeric, 6) from public.rl_q_table order by 1$$,
  $$values ('s1 decrease' collate "C", 0.0295), ('s1 increase', 0.017), ('s2 increase', 0.10235), ('s2 maintain', -0.0405), ('s3 maintain', 0)$$,
  'and the end the table it should'
);
select results_eq(
  $$select times_tried, round(mean_reward::numeric, 6) from public.rl_q_table where state_hash = 's1' and action_type = 'increase'$$,
  'values (3::bigint, 0.133333)', 'how often an action was tried and what it earned stands beside its value'
);
select is(
  engine.greedy_action(0.017, 0.0295, null), 'decrease', 'what is greedy then is what is worth most'
);

select finish();
rollback;
