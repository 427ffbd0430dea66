-- Who is tied to whom by a chain of close relations, however long.
create function engine.correlation_components(correlation double precision[], size integer, threshold double precision)
returns integer[]
language plpgsql
immutable
strict
parallel safe
set search_path = ''
as $$
declare
  v_owners integer[] := array(select generate_series(1, size));
begin
  perform engine.require_square('correlation', correlation, size);
  for v_row in 2..size loop
    for v_column in 1..v_row - 1 loop
      if correlation[(v_row - 1) * size + v_column] >= threshold and v_owners[v_row] <> v_owners[v_column] then
        v_owners := array_replace(
          v_owners, greatest(v_owners[v_row], v_owners[v_column]), least(v_owners[v_row], v_owners[v_column])
        );
      end if;
    end loop;
  end loop;
  return engine.number_groups(v_owners);
end;
$$;
comment on function engine.correlation_components(double precision[], integer, double precision) is
  'For each item the number of its component in the graph of correlations from the threshold on, counted from 1 in the order of their first members.';
