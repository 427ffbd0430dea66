-- The realised daily equity of a bot that stakes a fixed part of it on each call: starts at 1, one row a UTC day,
-- days without an end included, never below 0.
create function public.get_bot_equity(p_bot_name text, p_stake double precision default 0.05)
returns table (day date, net_return double precision, equity double precision, drawdown double precision, trade_count integer)
language sql
stable
set search_path = ''
begin atomic
  with days as (
    select
      calendar.day::date as day,
      coalesce(history.net_return_sum, 0) * get_bot_equity.p_stake as net_return,
      coalesce(history.trade_count, 0) as trade_count
    from (
      select min(known.day) - 1 as first_day, max(known.day) as last_day
      from public.bot_performance_history as known
      where known.bot_name = get_bot_equity.p_bot_name
    ) as reach
    cross join lateral generate_series(reach.first_day::timestamp, reach.last_day::timestamp, interval '1 day') as calendar (day)
    left join public.bot_performance_history as history
      on history.bot_name = get_bot_equity.p_bot_name and history.day = calendar.day::date
  ),
  curve as (
    select
      days.*,
      -- A day that loses everything ends the account; below 1e-300 the exponential would fail, not round.
      case when bool_or(days.net_return <= -1) over (order by days.day) then 0
        else exp(greatest(sum(ln(greatest(1 + days.net_return, 1e-300))) over (order by days.day), -690)) end as equity
    from days
  )
  select
    curve.day, curve.net_return, curve.equity,
    curve.equity / max(curve.equity) over (order by curve.day) - 1,
    curve.trade_count
  from curve
  order by curve.day;
end;
comment on function public.get_bot_equity(text, double precision) is 'Realised equity by day: the day before the first end is 1; each day multiplies by 1 + stake × the sum of the net returns on margin that ended that day. drawdown is a fraction, 0 or negative.';
