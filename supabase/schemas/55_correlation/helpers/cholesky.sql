-- The lower triangle L with L L' = matrix: what every solve with a covariance of bots is made of. Only the lower triangle
-- of the matrix is read.
create function engine.cholesky(matrix double precision[], size integer)
returns double precision[]
language plpgsql
immutable
strict
parallel safe
set search_path = ''
as $$
declare
  -- Three numbers more than the square: the inner loop takes four at a time and may look that far beyond a row.
  v_factor double precision[] := array_fill(0::double precision, array[size * size + 3]);
  v_start integer;
  v_shift integer;
  v_rest double precision;
begin
  if cardinality(matrix) <> size * size then perform engine.require_square('matrix', matrix, size); end if;
  for v_row in 1..size loop
    v_start := (v_row - 1) * size;
    for v_column in 1..v_row loop
      v_shift := (v_column - v_row) * size;
      v_rest := matrix[v_start + v_column];
      -- From v_column on this row is still 0, so what the last step looks at beyond it counts for nothing.
      for k in v_start + 1..v_start + v_column - 1 by 4 loop
        v_rest := v_rest - v_factor[k] * v_factor[v_shift + k] - v_factor[k + 1] * v_factor[v_shift + k + 1]
          - v_factor[k + 2] * v_factor[v_shift + k + 2] - v_factor[k + 3] * v_factor[v_shift + k + 3];
      end loop;
      if v_column < v_row then
        -- Smaller ones stay 0: Postgres refuses a product that is too small to be a number.
        if abs(v_rest) > 1e-150 then
          v_factor[v_start + v_column] := v_rest / v_factor[v_start + v_shift + v_column];
        end if;
      elsif v_rest > 1e-13 * matrix[v_start + v_row] and v_rest < 'Infinity' then
        v_factor[v_start + v_row] := sqrt(v_rest);
      else
        perform engine.require_square('matrix', matrix, size);
        raise exception using errcode = 'invalid_parameter_value', message = format(
          'the matrix is not positive definite: of the %s on its diagonal in row %s there is %s left after the rows above',
          matrix[v_start + v_row], v_row, v_rest
        );
      end if;
    end loop;
  end loop;
  return trim_array(v_factor, 3);
end;
$$;
comment on function engine.cholesky(double precision[], integer) is
  'Cholesky factor of a symmetric positive definite matrix of size x size numbers, row after row; 0 above the diagonal. Raises invalid_parameter_value where less than 1e-13 of a diagonal entry is left: singular as far as rounding tells.';
