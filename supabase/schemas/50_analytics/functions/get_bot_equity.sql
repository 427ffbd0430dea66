-- The equity of a bot's account, marked to market: starts at 1, one row a UTC day, days without a trade included.
-- p_market_regime and p_side narrow it to some calls; a period starts at 1 again. Another stake than the setting may be tried.
create function public.get_bot_equity(
  p_bot_name text, p_market_regime text default 'ALL', p_from date default null, p_to date default null,
  p_stake double precision default null, p_side text default 'ALL'
)
returns table (
  day date, net_return double precision, equity double precision, drawdown double precision,
  exposure double precision, trade_count integer
)
language sql
stable
set search_path = ''
begin atomic
  with account as (
    select
      coalesce(get_bot_equity.p_stake, setting.value) as ratio,
      get_bot_equity.p_stake is null and get_bot_equity.p_market_regime = 'ALL' and get_bot_equity.p_side = 'ALL' as is_whole
    from public.settings as setting
    where setting.setting_name = 'stake_ratio'
  ),
  state as (
    select known.day, known.trade_count, known.net_return, known.exposure
    from account
    join public.bot_daily_states as known on account.is_whole
    where known.bot_name = get_bot_equity.p_bot_name
      and (get_bot_equity.p_from is null or known.day >= get_bot_equity.p_from)
      and (get_bot_equity.p_to is null or known.day <= get_bot_equity.p_to)
    union all
    -- A part of the calls, or another stake: added up from the parts of each day.
    select
      total.day, total.trade_count, account.ratio / greatest(1, account.ratio * total.alive_count) * total.change_sum,
      least(1, account.ratio * total.alive_count)
    from account
    cross join lateral (
      select part.day, sum(part.trade_count)::integer as trade_count, sum(part.alive_count) as alive_count,
        sum(part.change_sum) as change_sum
      from public.bot_daily_parts as part
      where not account.is_whole
        and part.bot_name = get_bot_equity.p_bot_name
        and (get_bot_equity.p_market_regime = 'ALL' or part.market_regime = get_bot_equity.p_market_regime)
        and (get_bot_equity.p_side = 'ALL' or part.side = get_bot_equity.p_side)
        and (get_bot_equity.p_from is null or part.day >= get_bot_equity.p_from)
        and (get_bot_equity.p_to is null or part.day <= get_bot_equity.p_to)
      group by part.day
    ) as total
  ),
  days as (
    select
      calendar.day::date as day, coalesce(state.net_return, 0) as net_return, coalesce(state.exposure, 0) as exposure,
      coalesce(state.trade_count, 0) as trade_count
    from (select min(state.day) - 1 as first_day, max(state.day) as last_day from state) as reach
    cross join lateral generate_series(reach.first_day::timestamp, reach.last_day::timestamp, interval '1 day') as calendar (day)
    left join state on state.day = calendar.day::date
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
    curve.exposure, curve.trade_count
  from curve
  order by curve.day;
end;
comment on function public.get_bot_equity(text, text, date, date, double precision, text) is 'Equity by day from bot_daily_states and bot_daily_parts: the day before the first is 1. net_return, exposure and drawdown (0 or negative) are fractions of the equity; trade_count counts trades that ended. p_side is ALL, LONG or SHORT.';
