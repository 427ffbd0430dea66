-- 7, 30, 90 days and all of every bot, merged from its daily states. Days are put into four bands by age, each day once;
-- a window is its band and the younger ones. $1 is the last day.
with aged as (
  select
    state.*,
    case when $1::date - day < 7 then 1 when $1::date - day < 30 then 2 when $1::date - day < 90 then 3 else 4 end as band,
    ln(1 + net_return) as growth
  from public.bot_daily_states as state
  where market_regime = 'ALL' and day <= $1::date
),
stepped as (
  select aged.*, sum(growth) over (partition by bot_name, band order by day rows unbounded preceding) as walked
  from aged
),
climbed as (
  select
    stepped.*,
    greatest(0, max(walked) over (partition by bot_name, band order by day rows unbounded preceding)) - walked as fall
  from stepped
),
banded as (
  select
    bot_name, band, count(*) as day_count, min(day) as first_day,
    sum(net_return) as return_sum, sum(net_return * net_return) as return_square_sum,
    sum(growth) as growth, greatest(0, max(walked)) as top, least(0, min(walked)) as bottom, max(fall) as fall,
    sum(trade_count) as trade_count, sum(net_sum) as net_sum,
    sum(net_m2) as m2, sum(trade_count * net_mean * net_mean) as mean_square_sum,
    sum(win_count) as win_count, sum(loss_count) as loss_count, sum(win_sum) as win_sum, sum(loss_sum) as loss_sum,
    max(best_net) as best_net, min(worst_net) as worst_net, sum(r_sum) as r_sum,
    sum(decided_count) as decided_count, sum(correct_count) as correct_count, sum(brier_sum) as brier_sum
  from climbed
  group by bot_name, band
),
merged as (
  select
    bot_name, band,
    min(first_day) over younger as first_day,
    sum(return_sum) over younger as return_sum, sum(return_square_sum) over younger as return_square_sum,
    sum(growth) over younger as growth,
    -- The deepest fall is within a band, or from an older band's top to a younger one's bottom; three merges say it all.
    array_agg(growth) over younger as growths, array_agg(top) over younger as tops,
    array_agg(bottom) over younger as bottoms, array_agg(fall) over younger as falls,
    sum(trade_count) over younger as trade_count, sum(net_sum) over younger as net_sum, sum(m2) over younger as m2,
    sum(mean_square_sum) over younger as mean_square_sum, sum(win_count) over younger as win_count,
    sum(loss_count) over younger as loss_count, sum(win_sum) over younger as win_sum, sum(loss_sum) over younger as loss_sum,
    max(best_net) over younger as best_net, min(worst_net) over younger as worst_net, sum(r_sum) over younger as r_sum,
    sum(decided_count) over younger as decided_count, sum(correct_count) over younger as correct_count,
    sum(brier_sum) over younger as brier_sum
  from banded
  window younger as (partition by bot_name order by band rows unbounded preceding)
)
select
  bot_name, (array[7, 30, 90, 0])[band] as window_days,
  exp(growth) - 1 as total_return, return_sum / reach.n as mean_return,
  sqrt(greatest(0, return_square_sum - return_sum * return_sum / reach.n) / nullif(reach.n - 1, 0)) as return_deviation,
  exp(-deepest.fall) - 1 as max_drawdown,
  trade_count::double precision, net_sum, net_sum / trade_count as net_mean,
  sqrt((m2 + mean_square_sum - net_sum * net_sum / trade_count) / nullif(trade_count - 1, 0)) as net_deviation,
  win_count::double precision, loss_count::double precision, win_sum, loss_sum, best_net, worst_net, r_sum,
  decided_count::double precision, correct_count::double precision, brier_sum
from merged
cross join lateral (
  select least(coalesce((array[7, 30, 90])[band], 2147483647), $1::date - first_day + 1) as n
) as reach
cross join lateral (
  select greatest(
    max(falls[older.band]),
    max(tops[older.band] - growths[older.band] - younger.walked - bottoms[younger.band])
  ) as fall
  from generate_series(1, merged.band) as older (band)
  left join lateral (
    select younger.band,
      coalesce((select sum(growths[between_bands]) from generate_series(younger.band + 1, older.band - 1) as between_bands), 0) as walked
    from generate_series(1, older.band - 1) as younger (band)
  ) as younger on true
) as deepest
order by bot_name, window_days
