-- A series without holes: days on which no trade was alive returned nothing, and count.
create function engine.fill_days(days date[], returns double precision[], from_day date, to_day date)
returns double precision[]
language plpgsql
immutable
parallel safe
set search_path = ''
as $$
declare
  v_filled double precision[];
begin
  -- Most accounts have no idle day.
  if days[1] = from_day and cardinality(days) = to_day - from_day + 1 then
    return returns;
  end if;
  v_filled := array_fill(0::double precision, array[to_day - from_day + 1]);
  for v_place in 1..cardinality(days) loop
    v_filled[days[v_place] - from_day + 1] := returns[v_place];
  end loop;
  return v_filled;
end;
$$;
comment on function engine.fill_days(date[], double precision[], date, date) is 'Returns of every day of [from_day, to_day] in order, 0 where days names none.';
