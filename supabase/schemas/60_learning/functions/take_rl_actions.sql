-- Moves each bot's factor up, down or not at all: mostly what the action table holds to be best, sometimes by chance. The
-- chance is drawn from the bot, the day and rl_seed, so that a replay acts as live did, and the odds are written down.
create function engine.take_rl_actions(
  policy_id bigint, as_of timestamptz, bot_names text[], state_hashes text[], factors double precision[]
)
returns integer
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
declare
  v_policy public.rl_policy;
  v_seed constant text := (select value::text from public.settings where setting_name = 'rl_seed');
  v_step constant double precision := 1.1;
  v_explored integer;
  v_increased integer;
  v_decreased integer;
  v_taken integer;
begin
  select * into v_policy from public.rl_policy as policy where policy.policy_id = take_rl_actions.policy_id;

  with believed as (
    select
      seen.bot_name, seen.state_hash, seen.factor,
      engine.greedy_action(
        max(known.q_value) filter (where known.action_type = 'increase'),
        max(known.q_value) filter (where known.action_type = 'decrease'),
        max(known.q_value) filter (where known.action_type = 'maintain')
      ) as greedy
    from unnest(take_rl_actions.bot_names, take_rl_actions.state_hashes, take_rl_actions.factors)
      as seen (bot_name, state_hash, factor)
    left join public.rl_q_table as known on known.state_hash = seen.state_hash
    group by seen.bot_name, seen.state_hash, seen.factor
  ),
  drawn as (
    select
      believed.*, chance.explores,
      case when chance.explores
        then (array['increase', 'decrease', 'maintain'])[1 + floor(3 * engine.uniform_draw(chance.words || ' which'))::integer]
        else believed.greedy
      end as action
    from believed
    cross join lateral (
      select words, engine.uniform_draw(words || ' whether') < v_policy.epsilon as explores
      from (
        select concat_ws(' ', believed.bot_name, engine.call_day(take_rl_actions.as_of) - date '2000-01-01', v_seed) as words
      ) as said
    ) as chance
  ),
  taken as (
    insert into public.rl_action_history (
      policy_id, bot_name, taken_at, state_hash, action_type, propensity, is_exploration, greedy_action, is_live,
      factor_before, factor_after
    )
    select
      v_policy.policy_id, drawn.bot_name, take_rl_actions.as_of, drawn.state_hash, drawn.action,
      engine.action_propensity(drawn.action, drawn.greedy, v_policy.epsilon), drawn.explores, drawn.greedy,
      v_policy.stage = 'live', drawn.factor,
      round(case drawn.action
        when 'increase' then least(2, drawn.factor * v_step)
        when 'decrease' then greatest(0.5, drawn.factor / v_step)
        else drawn.factor
      end::numeric, 6)
    from drawn
    order by drawn.bot_name
    returning is_exploration, action_type
  )
  select
    count(*), count(*) filter (where is_exploration), count(*) filter (where action_type = 'increase'),
    count(*) filter (where action_type = 'decrease')
  into v_taken, v_explored, v_increased, v_decreased
  from taken;

  insert into public.rl_policy_days (
    policy_id, day, stage, epsilon, action_count, exploration_count, increase_count, decrease_count
  )
  values (
    v_policy.policy_id, engine.call_day(take_rl_actions.as_of), v_policy.stage, v_policy.epsilon, v_taken, v_explored,
    v_increased, v_decreased
  );
  return v_taken;
end;
$$;
comment on function engine.take_rl_actions(bigint, timestamptz, text[], text[], double precision[]) is
  'Writes an action for each of these bots in these states; a factor moves by a tenth, within 0.5 and 2. Returns how many.';
