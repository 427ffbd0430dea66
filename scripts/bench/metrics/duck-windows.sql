-- The figures of the windows straight from the trades and from the days of the account, with nothing merged.
with span as (
  select unnest([7, 30, 90, 0]) as window_days
),
trade as (
  select
    bot_name, window_days, count(*)::double as trade_count,
    count(*) filter (where net_return > 0)::double as win_count,
    count(*) filter (where net_return < 0)::double as loss_count,
    avg(net_return) as expectancy, avg(multiple) as expectancy_r,
    avg(net_return) filter (where net_return > 0) as average_win,
    -avg(net_return) filter (where net_return < 0) as average_loss,
    sum(net_return) filter (where net_return > 0) / -sum(net_return) filter (where net_return < 0) as profit_factor,
    max(net_return) as best_trade, min(net_return) as worst_trade,
    avg(favourable_move) as mean_favourable, avg(adverse_move) as mean_adverse,
    count(is_correct)::double as decided_count, avg(is_correct::integer) as accuracy
  from ended
  join span on window_days = 0 or date '@last_day@' - day < window_days
  group by all
),
reach as (
  select bot_name, window_days,
    case window_days when 0 then min(day) else greatest(min(day), date '@last_day@' - window_days + 1) end as first_day
  from daily_states cross join span group by bot_name, window_days
),
daily as (
  select reach.bot_name, window_days, days.day, coalesce(state.net_return, 0) as net_return,
    coalesce(state.exposure, 0) as exposure, coalesce(state.turnover, 0) as turnover
  from reach
  cross join lateral (
    select unnest(generate_series(first_day::timestamp, timestamp '@last_day@', interval 1 day))::date as day
  ) as days
  left join daily_states as state on state.bot_name = reach.bot_name and state.day = days.day
),
curve as (
  select *, product(1 + net_return) over (partition by bot_name, window_days order by day) as equity from daily
),
fallen as (
  select *, equity / greatest(1, max(equity) over (partition by bot_name, window_days order by day)) - 1 as drawdown from curve
),
account_part as (
  select bot_name, window_days, count(*)::double as day_count, arg_max(equity, day) - 1 as total_return,
    avg(net_return) / stddev_samp(net_return) as sharpe_per_day, min(drawdown) as max_drawdown,
    arg_max(drawdown, day) as current_drawdown, avg(exposure) as exposure, avg(turnover) as turnover_per_day
  from fallen group by all
)
select * replace (bot_name::varchar as bot_name) from account_part join trade using (bot_name, window_days)
