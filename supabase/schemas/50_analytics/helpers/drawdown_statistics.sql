-- The deepest drawdown with its places, the one that lasts now, and the longest.
create function engine.drawdown_statistics(
  returns double precision[],
  out max_drawdown double precision, out current_drawdown double precision,
  out peak integer, out trough integer, out recovery integer, out duration_days integer, out recovery_days integer,
  out longest_duration_days integer
)
language sql
immutable
strict
parallel safe
set search_path = ''
begin atomic
  with drawdown as materialized (
    select * from lateral engine.drawdowns(drawdown_statistics.returns)
  )
  select
    coalesce(deepest.depth, 0),
    coalesce((select latest from drawdown where drawdown.recovery is null), 0),
    deepest.peak, deepest.trough, deepest.recovery, deepest.duration_days, deepest.recovery_days,
    (select max(drawdown.duration_days) from drawdown)
  from (values (cardinality(drawdown_statistics.returns))) as series (day_count)
  left join lateral (select * from drawdown order by depth, peak limit 1) as deepest on true
  where series.day_count > 0;
end;
comment on function engine.drawdown_statistics(double precision[]) is
  'Of engine.drawdowns: the deepest (max_drawdown, its places, days under water and days from trough to recovery), the current one and the days of the longest. 0 and nulls without a drawdown, all null without returns.';
