-- Which way of weighing votes was right, and which one the safety net listened to: what the chart of shares draws.
-- However long the time, at most 120 points a strategy; the days are pooled as they are read, without sorting them.
create function public.get_strategy_history(p_from date default null, p_to date default null)
returns table (
  strategy_name text, place integer, day date, last_day date, decision_count bigint, correct_count bigint,
  log_loss_sum double precision, brier_sum double precision, share double precision
)
language sql
stable
set search_path = ''
begin atomic
  with span as (
    select
      coalesce(get_strategy_history.p_from, date '-infinity') as from_day,
      coalesce(get_strategy_history.p_to, date 'infinity') as to_day
  ),
  reach as (
    select min(known.day) as first_day, (max(known.day) - min(known.day)) / 120 + 1 as point_days
    from public.strategy_performance as known
    cross join span
    where known.day between span.from_day and span.to_day
  )
  select
    strategy.strategy_name, strategy.place::integer, pooled.first_day, pooled.last_day, pooled.decision_count,
    pooled.correct_count, pooled.log_loss_sum, pooled.brier_sum, last_record.share
  from (
    select
      record.strategy_name, min(record.day) as first_day, max(record.day) as last_day,
      sum(record.decision_count) as decision_count, sum(record.correct_count) as correct_count,
      sum(record.log_loss_sum) as log_loss_sum, sum(record.brier_sum) as brier_sum
    from public.strategy_performance as record
    cross join reach
    cross join span
    where record.day between span.from_day and span.to_day
    group by record.strategy_name, (record.day - reach.first_day) / reach.point_days
  ) as pooled
  join public.strategy_performance as last_record
    on last_record.strategy_name = pooled.strategy_name and last_record.day = pooled.last_day
  join public.vote_strategies as strategy on strategy.strategy_name = pooled.strategy_name
  order by strategy.place, pooled.first_day;
end;
comment on function public.get_strategy_history(date, date) is 'Record and share of each strategy from p_from to p_to, a row a UTC day; beyond 120 days several days a row. share is that after last_day.';
