-- The same eigenvalues on three diagonals: reflections clear the matrix row by row, from the last one up.
create function engine.tridiagonal(
  matrix double precision[], size integer, out diagonal double precision[], out beside double precision[]
)
language plpgsql
immutable
strict
parallel safe
set search_path = ''
as $$
declare
  v_matrix double precision[] := matrix;
  v_mirror double precision[];
  v_image double precision[];
  v_row integer;
  v_square double precision;
  v_head double precision;
  v_half double precision;
  v_x double precision;
  v_sum double precision;
begin
  diagonal := array_fill(0::double precision, array[size]);
  beside := array_fill(0::double precision, array[greatest(size - 1, 0)]);
  for v_last in reverse size..2 loop
    -- u, the row left of the diagonal with its last entry lengthened by its norm: I - 2 u u' / |u|^2 leaves one entry of it.
    v_mirror := v_matrix[(v_last - 1) * size + 1:(v_last - 1) * size + v_last - 1];
    v_head := v_mirror[v_last - 1];
    v_square := 0;
    for k in 1..v_last - 2 loop
      -- Postgres refuses a product that is too small to be a number: beside 1 these are nothing.
      if abs(v_mirror[k]) < 1e-60 then v_mirror[k] := 0; end if;
      v_square := v_square + v_mirror[k] * v_mirror[k];
    end loop;
    diagonal[v_last] := v_matrix[(v_last - 1) * size + v_last];
    if v_square = 0 then
      beside[v_last - 1] := v_head;
      continue;
    end if;
    beside[v_last - 1] := case when v_head > 0 then -1 else 1 end * sqrt(v_square + v_head * v_head);
    v_mirror[v_last - 1] := v_head - beside[v_last - 1];
    v_half := (v_square + v_mirror[v_last - 1] * v_mirror[v_last - 1]) / 2;
    -- p = A u / h from the lower triangle alone, q = p - (u' p / 2h) u; then A - q u' - u q' is the reflected matrix.
    v_image := array_fill(0::double precision, array[v_last - 1]);
    for i in 1..v_last - 1 loop
      v_row := (i - 1) * size;
      v_x := v_mirror[i];
      v_sum := v_matrix[v_row + i] * v_x;
      for k in 1..i - 1 loop
        v_sum := v_sum + v_matrix[v_row + k] * v_mirror[k];
        v_image[k] := v_image[k] + v_matrix[v_row + k] * v_x;
      end loop;
      v_image[i] := v_sum;
    end loop;
    v_sum := 0;
    for k in 1..v_last - 1 loop v_sum := v_sum + v_mirror[k] * v_image[k]; end loop;
    v_x := case when abs(v_sum) > 1e-100 then v_sum / v_half / v_half / 2 else 0 end;
    for k in 1..v_last - 1 loop
      v_image[k] := v_image[k] / v_half - v_x * v_mirror[k];
      if abs(v_image[k]) < 1e-60 then v_image[k] := 0; end if;
    end loop;
    for i in 1..v_last - 1 loop
      v_row := (i - 1) * size;
      v_x := v_mirror[i];
      v_sum := v_image[i];
      for k in 1..i loop
        v_matrix[v_row + k] := v_matrix[v_row + k] - v_x * v_image[k] - v_sum * v_mirror[k];
      end loop;
    end loop;
  end loop;
  diagonal[1] := v_matrix[1];
end;
$$;
comment on function engine.tridiagonal(double precision[], integer) is
  'Householder''s reduction of a symmetric matrix (lower triangle, row after row, largest entry near 1) to its diagonal and the size - 1 numbers beside it.';
