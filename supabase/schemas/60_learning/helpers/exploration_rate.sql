-- How often the policy still tries something else than what it believes to be best: less with each episode, never nothing.
create function engine.exploration_rate(episode bigint)
returns double precision
language sql
immutable
strict
parallel safe
set search_path = ''
-- From episode 179 on the decay is below the floor.
return case when episode >= 179 then 0.05 when episode >= 0 then 0.3 * power(0.99, episode) end;
comment on function engine.exploration_rate(bigint) is
  'epsilon = max(0.05, 0.3 * 0.99^episode), episodes counted from 0; the published 0.30 and 0.05. Null for a negative episode.';
