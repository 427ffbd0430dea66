-- first + factor × second, number by number.
create function engine.add_scaled(first double precision[], factor double precision, second double precision[])
returns double precision[]
language plpgsql
immutable
strict
parallel safe
set search_path = ''
as $$
declare
  v_sum double precision[] := first;
begin
  for i in 1..cardinality(first) loop
    v_sum[i] := v_sum[i] + factor * second[i];
  end loop;
  return v_sum;
end;
$$;
comment on function engine.add_scaled(double precision[], double precision, double precision[]) is 'first + factor × second, element by element; both have the same number of elements.';
