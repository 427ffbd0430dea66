-- The deepest drawdowns of a series of daily returns, the deepest first.
create function engine.worst_drawdowns(returns double precision[], count integer default 5)
returns table (
  peak integer, trough integer, recovery integer, depth double precision, latest double precision,
  duration_days integer, recovery_days integer
)
language sql
immutable
strict
parallel safe
set search_path = ''
begin atomic
  select * from lateral engine.drawdowns(worst_drawdowns.returns) as drawdown
  order by drawdown.depth, drawdown.peak
  limit worst_drawdowns.count;
end;
comment on function engine.worst_drawdowns(double precision[], integer) is
  'The first rows of engine.drawdowns by depth; of equally deep ones the earlier first.';
