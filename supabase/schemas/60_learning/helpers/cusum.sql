-- When a bot is not what it was: small disappointments add up, and what is within the usual is forgotten. Carries on from
-- where it stood yesterday.
create function engine.cusum(
  numbers double precision[], centre double precision, deviation double precision,
  allowance double precision default 0.33, limit_sum double precision default 5,
  low_sum double precision default 0, high_sum double precision default 0
)
returns table (
  place integer, low double precision, low_since integer, high double precision, high_since integer, alarm text
)
language plpgsql
immutable
parallel safe
set search_path = ''
as $$
begin
  perform engine.require_numbers('numbers', array_remove(numbers, null));
  perform engine.require_numbers('centre', array[centre]);
  perform engine.require_numbers(
    'deviation, allowance, limit_sum, low_sum and high_sum', array[deviation, allowance, limit_sum, low_sum, high_sum], 0
  );
  if deviation = 0 then
    raise exception using errcode = 'invalid_parameter_value',
      message = 'without deviation every day is an alarm: send a deviation above 0';
  end if;
  low := low_sum;
  low_since := case when low > 0 then 0 end;
  high := high_sum;
  high_since := case when high > 0 then 0 end;
  for v_place in 1..coalesce(cardinality(numbers), 0) loop
    -- A day without calls is no news.
    continue when numbers[v_place] is null;
    place := v_place;
    low := greatest(0, low + (centre - numbers[v_place]) / deviation - allowance);
    low_since := case when low > 0 then coalesce(low_since, v_place) end;
    high := greatest(0, high + (numbers[v_place] - centre) / deviation - allowance);
    high_since := case when high > 0 then coalesce(high_since, v_place) end;
    alarm := case when low > limit_sum then 'low' when high > limit_sum then 'high' end;
    return next;
    -- Who was reported starts anew.
    if alarm is not null then
      low := 0;
      low_since := null;
      high := 0;
      high_since := null;
    end if;
  end loop;
end;
$$;
comment on function engine.cusum(
  double precision[], double precision, double precision, double precision, double precision, double precision, double precision
) is
  'Tabular CUSUM in units of the deviation: low = max(0, low + (centre - x) / deviation - allowance), high the other way; an alarm (low or high) where one exceeds limit_sum, both starting at 0 after it. A row a number that is known; since is the place from which its sum is above 0, which is when the drift probably began (0: before the first number). To carry on, send the sums of the last row, or 0 after an alarm. Page (1954).';
