-- Which way of weighing votes was right, and which one the safety net listened to: what the chart of shares draws.
-- However long the time, at most 120 points a strategy; sums stay exact.
create function public.get_strategy_history(p_from date default null, p_to date default null)
returns table (
  strategy_name text, place integer, day date, last_day date, decision_count bigint, correct_count bigint,
  log_loss_sum double precision, brier_sum double precision, share double precision
)
language sql
stable
set search_path = ''
begin atomic
  with kept as (
    select
      record.*,
      (record.day - min(record.day) over ()) / ((max(record.day) over () - min(record.day) over ()) / 120 + 1) as point
    from public.strategy_performance as record
    where (get_strategy_history.p_from is null or record.day >= get_strategy_history.p_from)
      and (get_strategy_history.p_to is null or record.day <= get_strategy_history.p_to)
  )
  select
    kept.strategy_name, strategy.place::integer, min(kept.day), max(kept.day),
    sum(kept.decision_count), sum(kept.correct_count),
    sum(kept.log_loss_sum order by kept.day), sum(kept.brier_sum order by kept.day),
    (array_agg(kept.share order by kept.day desc))[1]
  from kept
  join public.vote_strategies as strategy on strategy.strategy_name = kept.strategy_name
  group by kept.strategy_name, strategy.place, kept.point
  order by strategy.place, min(kept.day);
end;
comment on function public.get_strategy_history(date, date) is 'Record and share of each strategy from p_from to p_to, a row a UTC day; beyond 120 days several days a row. share is that after last_day.';
