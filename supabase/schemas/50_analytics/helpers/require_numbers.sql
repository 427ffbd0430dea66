-- Statistics of a number that is missing, NaN or infinite would be NaN without a word: here it ends with one.
create function engine.require_numbers(
  name text, numbers double precision[],
  low double precision default -1.7976931348623157e308, high double precision default 1.7976931348623157e308
)
returns void
language plpgsql
immutable
parallel safe
set search_path = ''
as $$
declare
  v_place bigint;
  v_number double precision;
begin
  -- NaN sorts above infinity, so it is above every bound.
  if low <= all (numbers) and high >= all (numbers) then
    return;
  end if;
  select entry.place, entry.number into v_place, v_number
  from unnest(numbers) with ordinality as entry (number, place)
  where (entry.number between low and high) is not true
  order by entry.place
  limit 1;
  if found then
    raise exception using
      errcode = 'invalid_parameter_value',
      message = format('%s[%s] is %s: send a finite number', name, v_place, coalesce(v_number::text, 'null'))
        || case when low = 0 then ' from 0' else '' end
        || case when high = 1 then ' to 1' else '' end;
  end if;
end;
$$;
comment on function engine.require_numbers(text, double precision[], double precision, double precision) is
  'Raises invalid_parameter_value at the first number that is null, NaN, infinite or not between low and high.';
