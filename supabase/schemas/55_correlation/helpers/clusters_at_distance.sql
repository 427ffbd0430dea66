-- The clusters whose members are no further apart, on average, than a distance.
create function engine.clusters_at_distance(distances double precision[], size integer, cut double precision)
returns integer[]
language plpgsql
immutable
strict
parallel safe
set search_path = ''
as $$
declare
  v_merge record;
  -- By name of a cluster or item: the first item in it. By item: the first item of its cluster.
  v_firsts integer[] := array(select generate_series(1, size));
  v_owners integer[] := v_firsts;
begin
  for v_merge in
    select * from lateral engine.average_linkage(distances, size) as merge where merge.distance <= cut order by merge.step
  loop
    v_firsts[size + v_merge.step] := least(v_firsts[v_merge.first], v_firsts[v_merge.second]);
    v_owners := array_replace(
      v_owners, greatest(v_firsts[v_merge.first], v_firsts[v_merge.second]), v_firsts[size + v_merge.step]
    );
  end loop;
  return engine.number_groups(v_owners);
end;
$$;
comment on function engine.clusters_at_distance(double precision[], integer, double precision) is
  'For each item the number of its cluster, counted from 1 in the order of their first members; engine.average_linkage cut at a distance (merges at exactly the distance are made).';
