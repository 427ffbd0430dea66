-- A day multiplied up: what every pair of bots has in common over its coins. Days are added, and covariances made of them.
create function engine.sum_of_products(numbers double precision[], size integer)
returns double precision[]
language plpgsql
immutable
strict
parallel safe
set search_path = ''
as $$
declare
  v_products double precision[];
  v_row integer;
  v_present integer[];
  v_place integer;
  v_number double precision;
begin
  if (size >= 1 and mod(cardinality(numbers), size) = 0) is not true then
    raise exception using errcode = 'invalid_parameter_value',
      message = format('%s numbers are no rows of %s', cardinality(numbers), size);
  end if;
  perform engine.require_numbers('numbers', numbers);
  v_products := array_fill(0::double precision, array[size * size]);
  for v_start in 0..cardinality(numbers) - size by size loop
    -- Who was silent has nothing in common with anybody.
    v_present := array[]::integer[];
    for i in 1..size loop
      v_number := numbers[v_start + i];
      continue when v_number = 0;
      v_present := v_present || i;
      v_row := (i - 1) * size;
      foreach v_place in array v_present loop
        v_products[v_row + v_place] := v_products[v_row + v_place] + v_number * numbers[v_start + v_place];
      end loop;
    end loop;
  end loop;
  for i in 2..size loop
    for j in 1..i - 1 loop
      v_products[(j - 1) * size + i] := v_products[(i - 1) * size + j];
    end loop;
  end loop;
  return v_products;
end;
$$;
comment on function engine.sum_of_products(double precision[], integer) is
  'sum x x'' over observations x of size numbers each, one after the other; size x size numbers, row after row. Zeros cost nothing.';
