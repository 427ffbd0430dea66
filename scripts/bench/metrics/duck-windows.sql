-- The same figures straight from the trades and the days of the account, with nothing merged.
with span as (
  select unnest([7, 30, 90, 0]) as window_days
),
trade as (
  select
    bot_name, window_days, count(*) as trade_count, sum(net_return) as net_sum, avg(net_return) as net_mean,
    stddev_samp(net_return) as net_deviation,
    count(*) filter (where net_return > 0) as win_count, count(*) filter (where net_return < 0) as loss_count,
    sum(net_return) filter (where net_return > 0) as win_sum, sum(net_return) filter (where net_return < 0) as loss_sum,
    max(net_return) as best_net, min(net_return) as worst_net, sum(multiple) as r_sum, count(is_correct) as decided_count,
    count(*) filter (where is_correct) as correct_count,
    sum((1 - trust) * (1 - trust)) filter (where is_correct is not null) as brier_sum
  from ended
  join span on window_days = 0 or date '@last_day@' - day < window_days
  group by all
),
reach as (
  select bot_name, window_days,
    case window_days when 0 then min(day) else greatest(min(day), date '@last_day@' - window_days + 1) end as first_day
  from account cross join span where market_regime = 'ALL' group by bot_name, window_days
),
daily as (
  select reach.bot_name, window_days, days.day, coalesce(account.net_return, 0) as net_return
  from reach
  cross join lateral (
    select unnest(generate_series(first_day::timestamp, timestamp '@last_day@', interval 1 day))::date as day
  ) as days
  left join account on account.bot_name = reach.bot_name and account.market_regime = 'ALL' and account.day = days.day
),
curve as (
  select *, product(1 + net_return) over (partition by bot_name, window_days order by day) as equity from daily
),
fallen as (
  select *, equity / greatest(1, max(equity) over (partition by bot_name, window_days order by day)) - 1 as drawdown from curve
),
account_part as (
  select bot_name, window_days, arg_max(equity, day) - 1 as total_return, avg(net_return) as mean_return,
    stddev_samp(net_return) as return_deviation, min(drawdown) as max_drawdown
  from fallen group by all
)
select bot_name::varchar as bot_name, window_days, total_return, mean_return, return_deviation, max_drawdown,
  trade_count::double as trade_count, net_sum, net_mean, net_deviation, win_count::double as win_count,
  loss_count::double as loss_count, win_sum, loss_sum, best_net, worst_net, r_sum, decided_count::double as decided_count,
  correct_count::double as correct_count, brier_sum
from account_part join trade using (bot_name, window_days)
order by bot_name, window_days
