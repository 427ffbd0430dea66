-- Solves with a factor that engine.cholesky found: one factor serves many right sides.
create function engine.solve_factored(factor double precision[], size integer, right_side double precision[])
returns double precision[]
language plpgsql
immutable
strict
parallel safe
set search_path = ''
as $$
declare
  v_solution double precision[] := right_side;
  v_rest double precision;
begin
  if cardinality(factor) <> size * size then perform engine.require_square('factor', factor, size); end if;
  if cardinality(right_side) <> size then
    raise exception using errcode = 'invalid_parameter_value',
      message = format('right_side has %s numbers: send one for each of %s rows', cardinality(right_side), size);
  end if;
  perform engine.require_numbers('right_side', right_side);
  for v_row in 1..size loop
    v_rest := v_solution[v_row];
    for k in 1..v_row - 1 loop
      v_rest := v_rest - factor[(v_row - 1) * size + k] * v_solution[k];
    end loop;
    -- Postgres refuses a product that is too small to be a number.
    v_solution[v_row] := case when abs(v_rest) > 1e-150 then v_rest / factor[(v_row - 1) * size + v_row] else 0 end;
  end loop;
  for v_row in reverse size..1 loop
    v_rest := v_solution[v_row];
    for k in v_row + 1..size loop
      v_rest := v_rest - factor[(k - 1) * size + v_row] * v_solution[k];
    end loop;
    v_solution[v_row] := case when abs(v_rest) > 1e-150 then v_rest / factor[(v_row - 1) * size + v_row] else 0 end;
  end loop;
  return v_solution;
end;
$$;
comment on function engine.solve_factored(double precision[], integer, double precision[]) is
  'x with L L'' x = right_side, L as returned by engine.cholesky: forward, then backward substitution.';
