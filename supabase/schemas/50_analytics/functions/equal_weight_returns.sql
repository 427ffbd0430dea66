-- Everybody at once: the mean daily return of the enabled bots, each counted from its first trade on. Without the
-- ensemble's own, which is what is held against it.
create function engine.equal_weight_returns(through_day date)
returns table (benchmark_name text, day date, net_return double precision, member_count integer)
language sql
stable
rows 400
set search_path = ''
set jit = off
as $$
  with state as materialized (
    select day_state.bot_name, day_state.day, day_state.net_return
    from public.bot_daily_states as day_state
    join public.bots as bot on bot.bot_name = day_state.bot_name and bot.is_enabled and not bot.is_ensemble
    where day_state.day <= equal_weight_returns.through_day
    order by day_state.day, day_state.bot_name
  ),
  first_trade as (
    select bot_name, min(day) as day from state group by bot_name
  ),
  calendar as (
    select reach.first_day + number as day
    from (select min(day) as first_day from state) as reach
    cross join lateral generate_series(0, equal_weight_returns.through_day - reach.first_day) as number
  ),
  started as (
    select calendar.day, sum(count(first_trade.bot_name)) over (order by calendar.day) as members
    from calendar
    left join first_trade on first_trade.day = calendar.day
    group by calendar.day
  ),
  total as (
    select day, sum(net_return) as net_return from state group by day
  )
  select 'equal-weight', started.day, coalesce(total.net_return, 0) / started.members, started.members::integer
  from started
  left join total on total.day = started.day
  where started.members > 0;
$$;
comment on function engine.equal_weight_returns(date) is 'Mean of the daily account returns of the bots that have begun to trade, 0 for one without a trade that day.';
