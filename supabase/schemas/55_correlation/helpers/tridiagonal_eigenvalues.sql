-- The eigenvalues of three diagonals: rotations chase what is beside the diagonal out of the matrix.
create function engine.tridiagonal_eigenvalues(diagonal double precision[], beside double precision[])
returns double precision[]
language plpgsql
immutable
strict
parallel safe
set search_path = ''
as $$
declare
  v_size constant integer := cardinality(diagonal);
  d double precision[] := diagonal;
  e double precision[] := beside || 0::double precision;
  v_end integer;
  v_shift double precision;
  v_sine double precision;
  v_cosine double precision;
  v_dropped double precision;
  v_bulge double precision;
  v_kept double precision;
  v_length double precision;
begin
  for v_first in 1..v_size loop
    for v_attempt in 1..60 loop
      -- The block that starts here ends where nothing is left beside the diagonal. Below 1e-40 it is nothing, as are
      -- sines below 1e-60: Postgres refuses a product that is too small to be a number.
      v_end := v_first;
      while v_end < v_size and abs(e[v_end]) > 2.220446049250313e-16 * (abs(d[v_end]) + abs(d[v_end + 1])) + 1e-40 loop
        v_end := v_end + 1;
      end loop;
      exit when v_end = v_first;
      -- Wilkinson's shift: the eigenvalue of the first two by two that is closer to its first entry.
      v_shift := (d[v_first + 1] - d[v_first]) / (2 * e[v_first]);
      v_length := sqrt(v_shift * v_shift + 1);
      v_kept := d[v_end] - d[v_first] + e[v_first] / (v_shift + case when v_shift < 0 then -v_length else v_length end);
      v_sine := 1;
      v_cosine := 1;
      v_dropped := 0;
      for i in reverse v_end - 1..v_first loop
        v_bulge := v_sine * e[i];
        v_shift := v_cosine * e[i];
        v_length := sqrt(v_bulge * v_bulge + v_kept * v_kept);
        e[i + 1] := v_length;
        if v_length = 0 then
          d[i + 1] := d[i + 1] - v_dropped;
          e[v_end] := 0;
          exit;
        end if;
        v_sine := case when abs(v_bulge) > 1e-60 then v_bulge / v_length else 0 end;
        v_cosine := case when abs(v_kept) > 1e-60 then v_kept / v_length else 0 end;
        v_kept := d[i + 1] - v_dropped;
        v_length := (d[i] - v_kept) * v_sine + 2 * v_cosine * v_shift;
        v_dropped := v_sine * v_length;
        d[i + 1] := v_kept + v_dropped;
        v_kept := v_cosine * v_length - v_shift;
      end loop;
      continue when v_length = 0 and e[v_end] = 0;
      d[v_first] := d[v_first] - v_dropped;
      e[v_first] := v_kept;
      e[v_end] := 0;
    end loop;
  end loop;
  return array(select value from unnest(d) as value order by value desc);
end;
$$;
comment on function engine.tridiagonal_eigenvalues(double precision[], double precision[]) is
  'Eigenvalues of a symmetric tridiagonal matrix whose largest entry is near 1, the largest first: implicit QL with Wilkinson''s shift. Bowdler, Martin, Reinsch & Wilkinson (1968).';
