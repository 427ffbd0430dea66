-- Without the odds of each action nobody can say later what another policy would have earned; and chance that cannot be
-- repeated makes a replay another story.
begin;
select plan(10);

create temporary table taken (seed integer, actions jsonb);
create function pg_temp.act(seed integer) returns void language plpgsql as $$
begin
  update public.settings set value = seed where setting_name = 'rl_seed';
  perform count(public.rl_optimize_weights(day))
  from generate_series(timestamptz '2024-03-01 00:38Z', '2024-03-10 00:38Z', '1 day') as day;
  insert into taken
  select seed, jsonb_agg(jsonb_build_array(bot_name, taken_at, action_type, factor_after, propensity, is_exploration) order by taken_at, bot_name)
  from public.rl_action_history;
  delete from public.rl_action_history;
  delete from public.rl_policy_days;
  delete from public.rl_state_space;
  update public.rl_policy set step_count = 0, epsilon = epsilon_start, last_updated = null;
end;
$$;
select pg_temp.act(1) \gset
select pg_temp.act(1) \gset
select pg_temp.act(2) \gset
select is(
  (select count(distinct actions)::integer from taken where seed = 1), 1, 'the same seed acts the same, to the last digit'
);
select is((select count(distinct actions)::integer from taken), 2, 'another seed acts otherwise');

select public.rl_optimize_weights('2024-03-01 00:38Z') \gset
select is(
  (select count(*)::integer from public.rl_action_history where greedy_action <> 'maintain'), 0,
  'where nothing was ever tried nothing is believed: leave the weight alone'
);
select is_empty(
  $$select * from public.rl_action_history
    where abs(propensity - case when action_type = greedy_action then 0.8 else 0.1 end) > 1e-12$$,
  'with epsilon at 0.3 each action has a tenth, and the greedy one seven more'
);
select is_empty(
  'select * from public.rl_action_history where not is_exploration and action_type <> greedy_action',
  'only chance takes another than the greedy action'
);
select ok(
  (select count(*) filter (where is_exploration)::float8 / count(*) between 0.15 and 0.45 from public.rl_action_history),
  'about three in ten explore'
);
select is_empty(
  $$select * from public.rl_action_history
    where factor_after <> case action_type when 'increase' then 1.1 when 'decrease' then 0.909091 else 1 end$$,
  'a factor moves by a tenth'
);
update public.rl_action_history set factor_after = 2, factor_before = 2;
select public.rl_optimize_weights('2024-03-02 00:38Z') \gset
select is(
  (select max(factor_after) from public.rl_action_history where taken_at = '2024-03-02 00:38Z'), 2::float8, 'and never beyond its bounds'
);
select is(
  (select sum(times_visited)::bigint from public.rl_state_space), (select count(*) from public.rl_action_history),
  'every state that was acted in is on the list, visit by visit'
);

select results_eq(
  'select action_count, exploration_count, increase_count, decrease_count from public.rl_policy_days order by day',
  $$select count(*)::integer, (count(*) filter (where is_exploration))::integer,
      (count(*) filter (where action_type = 'increase'))::integer, (count(*) filter (where action_type = 'decrease'))::integer
    from public.rl_action_history group by taken_at order by taken_at$$,
  'and every day is counted as it was taken'
);

select finish();
rollback;
