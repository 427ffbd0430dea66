-- What engine.ledoit_wolf works from, for one that has all observations at hand.
create function engine.covariance_of_rows(
  numbers double precision[], size integer,
  out observations integer, out covariance double precision[], out fourth_powers double precision
)
language plpgsql
immutable
strict
parallel safe
set search_path = ''
as $$
declare
  v_centred double precision[];
begin
  perform engine.require_numbers('numbers', numbers);
  if size < 1 or mod(cardinality(numbers), size) <> 0 then
    raise exception using errcode = 'invalid_parameter_value',
      message = format('%s numbers are no rows of %s', cardinality(numbers), size);
  end if;
  observations := cardinality(numbers) / size;
  if observations = 0 then return; end if;
  -- Counted from the first row, so that a constant column is exactly 0.
  with cell as (
    select place, mod(place - 1, size) as variable, number - numbers[1 + mod(place - 1, size)] as number
    from unnest(numbers) with ordinality as given (number, place)
  ),
  middle as (
    select variable, sum(number order by place) / observations as mean from cell group by variable
  )
  select array_agg(cell.number - middle.mean order by cell.place) into v_centred
  from cell
  join middle using (variable);
  covariance := array(
    select product.total / observations
    from unnest(engine.sum_of_products(v_centred, size)) with ordinality as product (total, place)
    order by product.place
  );
  fourth_powers := (
    select sum(power(observation.square, 2) order by observation.row_number)
    from (
      select (place - 1) / size as row_number, sum(number * number order by place) as square
      from unnest(v_centred) with ordinality as cell (number, place)
      group by 1
    ) as observation
  );
end;
$$;
comment on function engine.covariance_of_rows(double precision[], integer) is
  'From observations of size numbers each, one after the other: how many they are, sum x x'' / n (row after row) and sum |x|^4, x counted from the means. Null without observations.';
