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
  v_start integer;
  v_rest double precision;
begin
  if cardinality(factor) <> size * size then perform engine.require_square('factor', factor, size); end if;
  if cardinality(right_side) <> size then
    raise exception using errcode = 'invalid_parameter_value',
      message = format('right_side has %s numbers: send one for each of %s rows', cardinality(right_side), size);
  end if;
  perform engine.require_numbers('right_side', right_side);
  -- Four numbers a step, and the rest one by one: the interpreter's own work is what costs here.
  for v_row in 1..size loop
    v_start := (v_row - 1) * size;
    v_rest := v_solution[v_row];
    for k in 1..v_row - 4 by 4 loop
      v_rest := v_rest - factor[v_start + k] * v_solution[k] - factor[v_start + k + 1] * v_solution[k + 1]
        - factor[v_start + k + 2] * v_solution[k + 2] - factor[v_start + k + 3] * v_solution[k + 3];
    end loop;
    for k in (v_row - 1) / 4 * 4 + 1..v_row - 1 loop
      v_rest := v_rest - factor[v_start + k] * v_solution[k];
    end loop;
    -- Postgres refuses a product that is too small to be a number.
    v_solution[v_row] := case when abs(v_rest) > 1e-150 then v_rest / factor[v_start + v_row] else 0 end;
  end loop;
  for v_row in reverse size..1 loop
    v_rest := v_solution[v_row];
    for k in v_row + 1..size - 3 by 4 loop
      v_start := (k - 1) * size + v_row;
      v_rest := v_rest - factor[v_start] * v_solution[k] - factor[v_start + size] * v_solution[k + 1]
        - factor[v_start + 2 * size] * v_solution[k + 2] - factor[v_start + 3 * size] * v_solution[k + 3];
    end loop;
    for k in v_row + 1 + (size - v_row) / 4 * 4..size loop
      v_rest := v_rest - factor[(k - 1) * size + v_row] * v_solution[k];
    end loop;
    v_solution[v_row] := case when abs(v_rest) > 1e-150 then v_rest / factor[(v_row - 1) * size + v_row] else 0 end;
  end loop;
  return v_solution;
end;
$$;
comment on function engine.solve_factored(double precision[], integer, double precision[]) is
  'x with L L'' x = right_side, L as returned by engine.cholesky: forward, then backward substitution.';
