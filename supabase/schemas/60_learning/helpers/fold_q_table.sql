-- Learns from steps in their order, in memory and written back once. The same numbers, to the last bit, as
-- q[a] += alpha * (reward + gamma * max(next) - q[a]) says in any language that computes with doubles.
create function engine.fold_q_table(
  q_table double precision[], states integer[], actions integer[], rewards double precision[], next_states integer[],
  alpha double precision default 0.1, gamma double precision default 0.95
)
returns double precision[]
language plpgsql
immutable
strict
parallel safe
set search_path = ''
as $$
declare
  v_state_count constant integer := cardinality(q_table) / 3;
  v_step_count constant integer := cardinality(rewards);
  -- After the last state comes one that is worth nothing: where an episode ends.
  v_table double precision[] := q_table || array[0, 0, 0]::double precision[];
  v_fits boolean := mod(cardinality(q_table), 3) = 0 and cardinality(states) = v_step_count
    and cardinality(actions) = v_step_count and cardinality(next_states) = v_step_count and actions <@ array[1, 2, 3]
    and array_position(states, null) is null and v_state_count + 1 <> all (states);
  v_cell integer;
  v_next integer;
begin
  for i in 1..case when v_fits then v_step_count else 0 end loop
    v_cell := 3 * states[i] - 3 + actions[i];
    v_next := 3 * coalesce(next_states[i], v_state_count + 1);
    v_table[v_cell] := v_table[v_cell] + alpha * (
      rewards[i] + gamma * greatest(v_table[v_next - 2], v_table[v_next - 1], v_table[v_next]) - v_table[v_cell]
    );
  end loop;
  -- What is no number stays in the table, and a state that does not exist makes it longer or leaves a null: looked for
  -- once, not at each step.
  if exists (select from unnest(v_table) as value where (abs(value) < 'Infinity') is not true) then
    perform engine.require_numbers('q_table', q_table);
    perform engine.require_numbers('rewards', rewards);
    perform engine.require_numbers('alpha and gamma', array[alpha, gamma]);
    v_fits := false;
  end if;
  if not v_fits or cardinality(v_table) <> 3 * v_state_count + 3 then
    raise exception using errcode = 'invalid_parameter_value', message = format(
      'the steps do not fit: send a state from 1 to %s, an action from 1 to 3, a reward and a next state for each', v_state_count
    );
  end if;
  return trim_array(v_table, 3);
end;
$$;
comment on function engine.fold_q_table(
  double precision[], integer[], integer[], double precision[], integer[], double precision, double precision
) is
  'Q(s, a) + alpha (r + gamma max Q(s'', .) - Q(s, a)) for each step in turn. q_table holds three numbers a state (increase, decrease, maintain; 0 where never tried), states are counted from 1, actions 1 to 3, a next state of null ends an episode (as does the number after the last state). Watkins & Dayan (1992).';
