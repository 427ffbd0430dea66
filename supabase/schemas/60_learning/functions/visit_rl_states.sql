-- Keeps the list of states that bots have been in.
create function engine.visit_rl_states(as_of timestamptz, state_hashes text[])
returns void
language sql
volatile
set search_path = ''
as $$
  insert into public.rl_state_space as known (
    state_hash, regime, performance, weight, trend, correlation, times_visited, last_visited
  )
  select
    seen.state_hash, split_part(seen.state_hash, '/', 1), split_part(seen.state_hash, '/', 2),
    split_part(seen.state_hash, '/', 3), split_part(seen.state_hash, '/', 4), split_part(seen.state_hash, '/', 5),
    count(*), visit_rl_states.as_of
  from unnest(visit_rl_states.state_hashes) as seen (state_hash)
  group by seen.state_hash
  order by seen.state_hash
  on conflict (state_hash) do update
  set times_visited = known.times_visited + excluded.times_visited, last_visited = excluded.last_visited;
$$;
comment on function engine.visit_rl_states(timestamptz, text[]) is 'Counts a visit of each state, one a bot; a state met for the first time gets its row.';
