-- The mean of the days that are as bad as the value at risk or worse.
create function engine.conditional_value_at_risk(returns double precision[], level double precision default 0.95)
returns double precision
language sql
immutable
strict
parallel safe
set search_path = ''
return (
  -- Counted from the threshold: the mean of equal days is that day, to the last digit.
  select min(threshold) + avg(entry.number - threshold)
  from engine.value_at_risk(returns, level) as threshold
  cross join unnest(returns) as entry (number)
  where entry.number <= threshold
);
comment on function engine.conditional_value_at_risk(double precision[], double precision) is
  'Expected shortfall as a return, a loss is negative: the mean of the returns at or below engine.value_at_risk. Null without returns.';
