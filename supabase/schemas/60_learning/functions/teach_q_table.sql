-- Teaches the action table what the actions of one moment came to: Q(s, a) += alpha (r + gamma max Q(s', .) − Q(s, a)), bot
-- after bot by name. Actions that no decision put to the test teach nothing.
create function engine.teach_q_table(policy_id bigint, taken_at timestamptz, as_of timestamptz)
returns void
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
declare
  v_actions constant text[] := array['increase', 'decrease', 'maintain'];
  v_policy public.rl_policy;
  v_states text[];
  v_table double precision[];
  v_step record;
begin
  select * into v_policy from public.rl_policy as policy where policy.policy_id = teach_q_table.policy_id;
  v_states := array(
    select distinct state.state_hash
    from public.rl_action_history as action
    cross join lateral unnest(array[action.state_hash, action.next_state_hash]) as state (state_hash)
    where action.policy_id = teach_q_table.policy_id and action.taken_at = teach_q_table.taken_at
      and action.decision_count > 0 and state.state_hash is not null
    order by state.state_hash
  );
  if cardinality(v_states) = 0 then
    return;
  end if;
  v_table := array(
    select coalesce(known.q_value, 0)
    from unnest(v_states) with ordinality as state (state_hash, place)
    cross join unnest(v_actions) with ordinality as action (action_type, place)
    left join public.rl_q_table as known
      on known.state_hash = state.state_hash and known.action_type = action.action_type
    order by state.place, action.place
  );
  select
    array_agg(array_position(v_states, action.state_hash::text) order by action.bot_name) as states,
    array_agg(array_position(v_actions, action.action_type::text) order by action.bot_name) as actions,
    array_agg(action.immediate_reward order by action.bot_name) as rewards,
    array_agg(array_position(v_states, action.next_state_hash::text) order by action.bot_name) as next_states
  into v_step
  from public.rl_action_history as action
  where action.policy_id = teach_q_table.policy_id and action.taken_at = teach_q_table.taken_at
    and action.decision_count > 0;
  v_table := engine.fold_q_table(
    v_table, v_step.states, v_step.actions, v_step.rewards, v_step.next_states,
    v_policy.learning_rate, v_policy.discount_factor
  );

  insert into public.rl_q_table as known (state_hash, action_type, q_value, times_tried, mean_reward, last_updated)
  select
    v_states[tried.state], v_actions[tried.action], v_table[3 * tried.state - 3 + tried.action], count(*),
    avg(tried.reward order by tried.place), teach_q_table.as_of
  from unnest(v_step.states, v_step.actions, v_step.rewards) with ordinality as tried (state, action, reward, place)
  group by tried.state, tried.action
  order by 1, 2
  on conflict (state_hash, action_type) do update
  set q_value = excluded.q_value,
      mean_reward = (known.mean_reward * known.times_tried + excluded.mean_reward * excluded.times_tried)
        / (known.times_tried + excluded.times_tried),
      times_tried = known.times_tried + excluded.times_tried,
      last_updated = excluded.last_updated;
end;
$$;
comment on function engine.teach_q_table(bigint, timestamptz, timestamptz) is 'Folds the rewarded actions of taken_at into rl_q_table.';
