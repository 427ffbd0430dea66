-- When a bot is not what it was: small disappointments add up, and what is within the usual is forgotten. Carries on from
-- where it stood yesterday.
create function engine.cusum(
  numbers double precision[], centre double precision, deviation double precision,
  allowance double precision default 0.33, limit_sum double precision default 5,
  low_sum double precision default 0, high_sum double precision default 0
)
returns table (place integer, low double precision, high double precision, alarm text)
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
  high := high_sum;
  for v_place in 1..coalesce(cardinality(numbers), 0) loop
    -- A day without calls is no news.
    continue when numbers[v_place] is null;
    place := v_place;
    low := greatest(0, low + (centre - numbers[v_place]) / deviation - allowance);
    high := greatest(0, high + (numbers[v_place] - centre) / deviation - allowance);
    alarm := case when low > limit_sum then 'low' when high > limit_sum then 'high' end;
    return next;
    -- Who was reported starts anew.
    if alarm is not null then
      low := 0;
      high := 0;
    end if;
  end loop;
end;
$$;
comment on function engine.cusum(
  double precision[], double precision, double precision, double precision, double precision, double precision, double precision
) is
  'Tabular CUSUM in units of the deviation: low = max(0, low + (centre - x) / deviation - allowance), high the other way; an alarm (low or high) where one exceeds limit_sum, both starting at 0 after it. A row a number that is known. To carry on, send the sums of the last row, or 0 after an alarm. Page (1954).';
