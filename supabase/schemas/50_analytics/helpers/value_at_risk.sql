-- The daily return that only one day in twenty is worse than.
create function engine.value_at_risk(returns double precision[], level double precision default 0.95)
returns double precision
language plpgsql
immutable
strict
parallel safe
set search_path = ''
as $$
begin
  perform engine.require_numbers('returns', returns);
  perform engine.require_numbers('level', array[level], 0, 1);
  return (select percentile_cont(1 - level) within group (order by entry.number) from (select unnest(returns) as number) as entry);
end;
$$;
comment on function engine.value_at_risk(double precision[], double precision) is
  'Historical value at risk as a return, a loss is negative: the 1 - level quantile, linear between order statistics (type 7 of Hyndman & Fan 1996). Null without returns.';
