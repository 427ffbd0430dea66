-- A covariance with each spread taken out.
create function engine.correlation_of_covariance(covariance double precision[], size integer)
returns double precision[]
language plpgsql
immutable
strict
parallel safe
set search_path = ''
as $$
declare
  v_correlation double precision[] := covariance;
  v_spread double precision[];
  v_row integer;
  v_number double precision;
begin
  perform engine.require_square('covariance', covariance, size);
  v_spread := array(
    select sqrt(nullif(covariance[(variable - 1) * size + variable], 0))
    from generate_series(1, size) as variable
    order by variable
  );
  for i in 1..size loop
    v_row := (i - 1) * size;
    for j in 1..i - 1 loop
      v_number := covariance[v_row + j] / (v_spread[i] * v_spread[j]);
      -- Rounding may leave 1 by a bit.
      if abs(v_number) > 1 then v_number := sign(v_number); end if;
      v_correlation[v_row + j] := v_number;
      v_correlation[(j - 1) * size + i] := v_number;
    end loop;
    v_correlation[v_row + i] := v_spread[i] / v_spread[i];
  end loop;
  return v_correlation;
end;
$$;
comment on function engine.correlation_of_covariance(double precision[], integer) is
  's_ij / sqrt(s_ii s_jj) from the lower triangle, row after row, within -1 and 1; null in the row and column of a variance of 0.';
