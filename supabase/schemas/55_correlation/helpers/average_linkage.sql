-- Who belongs together: the two closest clusters become one, until one is left. Of equally close pairs the first by place.
create function engine.average_linkage(distances double precision[], size integer)
returns table (step integer, first integer, second integer, distance double precision, member_count integer)
language plpgsql
immutable
strict
parallel safe
set search_path = ''
rows 86
as $$
declare
  v_distances double precision[] := distances;
  -- The clusters that are left, each kept at the place of its first member.
  v_places integer[] := array(select generate_series(1, size));
  v_names integer[] := v_places;
  v_counts double precision[] := array_fill(1::double precision, array[size]);
  v_row integer;
  v_a integer;
  v_b integer;
  v_mean double precision;
begin
  perform engine.require_square('distances', distances, size);
  for v_step in 1..size - 1 loop
    distance := 'Infinity';
    for i in 2..size - v_step + 1 loop
      v_row := (v_places[i] - 1) * size;
      for j in 1..i - 1 loop
        if v_distances[v_row + v_places[j]] < distance then
          distance := v_distances[v_row + v_places[j]];
          v_a := v_places[j];
          v_b := v_places[i];
        end if;
      end loop;
    end loop;
    step := v_step;
    first := least(v_names[v_a], v_names[v_b]);
    second := greatest(v_names[v_a], v_names[v_b]);
    member_count := v_counts[v_a] + v_counts[v_b];
    return next;
    foreach v_row in array v_places loop
      v_mean := (v_counts[v_a] * v_distances[(v_a - 1) * size + v_row] + v_counts[v_b] * v_distances[(v_b - 1) * size + v_row])
        / member_count;
      v_distances[(v_a - 1) * size + v_row] := v_mean;
      v_distances[(v_row - 1) * size + v_a] := v_mean;
    end loop;
    v_names[v_a] := size + v_step;
    v_counts[v_a] := member_count;
    v_places := array_remove(v_places, v_b);
  end loop;
end;
$$;
comment on function engine.average_linkage(double precision[], integer) is
  'Agglomerative clustering by the mean distance between members (UPGMA) of a symmetric matrix, row after row. Items are 1 to size, the cluster of step s is size + s. Sokal & Michener (1958).';
