-- The four regimes in the order of every array of beliefs.
create function engine.regime_names()
returns text[]
language sql
immutable
parallel safe
set search_path = ''
return array['TRENDING_UP', 'TRENDING_DOWN', 'RANGING', 'VOLATILE'];
comment on function engine.regime_names() is 'The four regimes in the order of every array of beliefs: TRENDING_UP, TRENDING_DOWN, RANGING, VOLATILE.';
