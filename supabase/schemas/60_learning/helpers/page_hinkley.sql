-- The same where nobody knows what is usual: measured against the mean so far.
create function engine.page_hinkley(
  numbers double precision[], allowance double precision default 0.005, limit_sum double precision default 50,
  forgetting double precision default 0.9999, minimum integer default 30
)
returns integer[]
language plpgsql
immutable
strict
parallel safe
set search_path = ''
as $$
declare
  v_alarms integer[] := array[]::integer[];
  v_count integer := 0;
  v_mean double precision := 0;
  v_sum double precision := 0;
begin
  perform engine.require_numbers('numbers', numbers);
  for v_place in 1..cardinality(numbers) loop
    v_count := v_count + 1;
    v_mean := v_mean + (numbers[v_place] - v_mean) / v_count;
    v_sum := greatest(0, forgetting * v_sum + numbers[v_place] - v_mean - allowance);
    if v_count >= minimum and v_sum >= limit_sum then
      v_alarms := v_alarms || v_place;
      v_count := 0;
      v_mean := 0;
      v_sum := 0;
    end if;
  end loop;
  return v_alarms;
end;
$$;
comment on function engine.page_hinkley(double precision[], double precision, double precision, double precision, integer) is
  'Places at which the mean has risen: sum = max(0, forgetting * sum + x - mean so far - allowance) at limit_sum or above, from the minimum-th number on; all starts anew after an alarm. Send 1 - x to hear of a fall. Page (1954), as in River''s drift/page_hinkley.py.';
