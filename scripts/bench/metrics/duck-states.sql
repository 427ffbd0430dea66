-- The daily states by the best SQL known for DuckDB: each step a table, so that both threads work on all of it.
-- $as_of is a timestamp in UTC; everything here is.
create or replace temp table ended as
select
  bot_name, coalesce(regime::varchar, 'UNKNOWN') as market_regime, side, (exited_at - interval 1 microsecond)::date as day,
  prediction_id, entered_at, exited_at, net_return, net_return / planned_loss as multiple, favourable_move, adverse_move,
  is_correct, confidence
from outcomes
where entered_at is not null and exited_at <= $as_of and label_basis is not null and exited_at > $since;

create or replace temp table day_mark as
with closing as (
  select symbol, (opened_at + interval 1 hour - interval 1 microsecond)::date as closes,
    max(opened_at) + interval 1 hour as closed_at, arg_max(close, opened_at) as close
  from candles
  where opened_at + interval 1 hour <= $as_of and opened_at >= $since - interval 2 day
  group by all
),
asked as (
  select symbol, closes
  from (select distinct symbol from closing)
  cross join (select unnest(generate_series(min(closes)::timestamp, max(closes)::timestamp, interval 1 day))::date as closes from closing)
)
select asked.symbol, asked.closes, closing.closed_at, closing.close
from asked asof join closing on closing.symbol = asked.symbol and asked.closes >= closing.closes;

create or replace temp table account as
with alive as (
  select
    bot_name, coalesce(regime::varchar, 'UNKNOWN') as market_regime, side, symbol, entered_at, entry_price, leverage,
    case side when 'LONG' then leverage else -leverage end as signed_leverage, entered_at::date as entry_day,
    case when exited_at <= $as_of and label_basis is not null
      then (exited_at - interval 1 microsecond)::date end as end_day,
    net_return
  from outcomes
  where entered_at < $as_of and (exited_at is null or exited_at > $since)
),
trade_day as (
  select alive.*, unnest(range(
    greatest(least(entry_day, end_day), $since::date)::timestamp,
    coalesce(end_day, ($as_of - interval 1 microsecond)::date)::timestamp + interval 1 day, interval 1 day
  ))::date as day
  from alive
),
changed as (
  select t.bot_name, t.market_regime, t.side, t.day, t.day is distinct from t.end_day as is_open,
    t.leverage * ((t.day = t.entry_day)::integer + coalesce(t.day = t.end_day, false)::integer) as traded,
    case
      when t.day = t.end_day then t.net_return
      when until.closed_at > t.entered_at then greatest(-1, t.signed_leverage * (until.close / t.entry_price - 1))
      else 0
    end as stands,
    case
      when t.day > t.entry_day and since.closed_at > t.entered_at
        then greatest(-1, t.signed_leverage * (since.close / t.entry_price - 1))
      else 0
    end as stood
  from trade_day as t
  left join day_mark as until on until.symbol = t.symbol and until.closes = t.day
  left join day_mark as since on since.symbol = t.symbol and since.closes = t.day - 1
)
select bot_name, market_regime, side, day, count(*) as alive_count, sum(stands - stood) as change_sum,
  sum(traded) as traded_sum, count(*) filter (where is_open) as open_count,
  coalesce(sum(stands) filter (where is_open), 0) as open_sum
from changed group by all;

create or replace temp table trades as
select
  bot_name, market_regime, side, day, count(*) as trade_count,
  count(*) filter (where net_return > 0) as win_count, count(*) filter (where net_return < 0) as loss_count,
  coalesce(sum(net_return) filter (where net_return > 0), 0) as win_sum,
  coalesce(sum(net_return) filter (where net_return < 0), 0) as loss_sum,
  max(net_return) as best_net, min(net_return) as worst_net,
  coalesce(sum(multiple), 0) as r_sum, count(multiple) as r_count,
  sum(favourable_move) as favourable_sum, sum(adverse_move) as adverse_sum, count(favourable_move) as excursion_count,
  count(is_correct) as decided_count, count(*) filter (where is_correct) as correct_count
from ended
group by all;

create or replace table daily_parts as
select
  a.bot_name, a.day, a.market_regime, a.side, a.alive_count, a.change_sum, a.traded_sum, a.open_count, a.open_sum,
  coalesce(t.trade_count, 0) as trade_count, coalesce(t.win_count, 0) as win_count,
  coalesce(t.loss_count, 0) as loss_count, coalesce(t.win_sum, 0) as win_sum, coalesce(t.loss_sum, 0) as loss_sum,
  t.best_net, t.worst_net, coalesce(t.r_sum, 0) as r_sum, coalesce(t.r_count, 0) as r_count,
  coalesce(t.favourable_sum, 0) as favourable_sum, coalesce(t.adverse_sum, 0) as adverse_sum,
  coalesce(t.excursion_count, 0) as excursion_count, coalesce(t.decided_count, 0) as decided_count,
  coalesce(t.correct_count, 0) as correct_count
from account as a
left join trades as t
  on t.bot_name = a.bot_name and t.market_regime = a.market_regime and t.side = a.side and t.day = a.day;

create or replace temp table runs as
with stepped as (
  -- One number for bot and day: windows over one column are faster than over two.
  select bot_name, day, exited_at, prediction_id, net_return, sign(net_return)::integer as sign,
    enum_code(bot_name)::bigint * 65536 + (day - date '1990-01-01') as place
  from ended
),
begun as (
  select *, (sign is distinct from lag(sign) over exits or sign = 0)::integer as begins
  from stepped
  window exits as (partition by place order by exited_at, prediction_id)
),
numbered as (
  select *, sum(begins) over (partition by place order by exited_at, prediction_id rows unbounded preceding)::integer as number
  from begun
),
run as (
  select place, number, any_value(bot_name) as bot_name, any_value(day) as day,
    any_value(sign) as sign, count(*) as length, sum(net_return) as net
  from numbered group by place, number
),
placed as (
  select *, sign <> 0 and sign is distinct from lag(sign) over (partition by place, sign = 0 order by number) as is_counted
  from run
)
select any_value(bot_name) as bot_name, any_value(day) as day,
  arg_min(sign, number) as first_sign, arg_min(length, number) as first_run, arg_min(net, number) as first_run_net,
  arg_max(sign, number) as last_sign, arg_max(length, number) as last_run, arg_max(net, number) as last_run_net,
  count(*) = 1 as is_one_run,
  coalesce(max(length) filter (where sign = 1), 0) as best_win_run,
  coalesce(arg_max(net, length * 1000000 - number) filter (where sign = 1), 0) as best_win_run_net,
  coalesce(max(length) filter (where sign = -1), 0) as best_loss_run,
  coalesce(arg_max(net, length * 1000000 - number) filter (where sign = -1), 0) as best_loss_run_net,
  coalesce(arg_min(sign, number) filter (where sign <> 0), 0) as opening_sign,
  coalesce(arg_max(sign, number) filter (where sign <> 0), 0) as closing_sign,
  count(*) filter (where is_counted) as run_count
from placed
group by place;

create or replace table daily_states as
with total as (
  select bot_name, day, sum(alive_count) as alive_count, sum(change_sum) as change_sum, sum(traded_sum) as traded_sum,
    sum(trade_count) as trade_count, sum(win_count) as win_count, sum(loss_count) as loss_count,
    sum(win_sum) as win_sum, sum(loss_sum) as loss_sum, max(best_net) as best_net, min(worst_net) as worst_net,
    sum(r_sum) as r_sum, sum(r_count) as r_count, sum(favourable_sum) as favourable_sum,
    sum(adverse_sum) as adverse_sum, sum(excursion_count) as excursion_count, sum(decided_count) as decided_count,
    sum(correct_count) as correct_count
  from daily_parts group by all
)
select
  a.bot_name, a.day, a.alive_count, 0.05 / greatest(1, 0.05 * a.alive_count) * a.change_sum as net_return,
  least(1, 0.05 * a.alive_count) as exposure, 0.05 / greatest(1, 0.05 * a.alive_count) * a.traded_sum as turnover,
  a.trade_count, a.win_count, a.loss_count, a.win_sum, a.loss_sum, a.best_net, a.worst_net, a.r_sum, a.r_count,
  a.favourable_sum, a.adverse_sum, a.excursion_count, a.decided_count, a.correct_count,
  coalesce(r.first_sign, 0) as first_sign, coalesce(r.first_run, 0) as first_run,
  coalesce(r.first_run_net, 0) as first_run_net, coalesce(r.last_sign, 0) as last_sign,
  coalesce(r.last_run, 0) as last_run, coalesce(r.last_run_net, 0) as last_run_net,
  coalesce(r.is_one_run, false)::integer as is_one_run, coalesce(r.best_win_run, 0) as best_win_run,
  coalesce(r.best_win_run_net, 0) as best_win_run_net, coalesce(r.best_loss_run, 0) as best_loss_run,
  coalesce(r.best_loss_run_net, 0) as best_loss_run_net, coalesce(r.opening_sign, 0) as opening_sign,
  coalesce(r.closing_sign, 0) as closing_sign, coalesce(r.run_count, 0) as run_count
from total as a
left join runs as r on r.bot_name = a.bot_name and r.day = a.day;

-- Sorting the finished lists is faster than ordering what goes into them.
create or replace table day_trades as
with listed as (
  select bot_name, day, list_sort(list({
    'exited_at': exited_at, 'prediction_id': prediction_id, 'net': net_return, 'confidence': confidence,
    'verdict': case when is_correct then 1 when not is_correct then 0 else -1 end,
    'slot': 24 * isodow(entered_at) - 24 + hour(entered_at), 'regime': market_regime, 'side': side[1]
  })) as trades
  from ended group by bot_name, day
)
select bot_name, day, [trade.net for trade in trades] as net_returns, [trade.confidence for trade in trades] as confidences,
  [trade.verdict for trade in trades] as verdicts, [trade.slot for trade in trades] as slots,
  list_aggregate([case trade.regime when 'TRENDING_UP' then 'U' when 'TRENDING_DOWN' then 'D' when 'UNKNOWN' then '?'
    else trade.regime[1] end for trade in trades], 'string_agg', '') as regimes,
  list_aggregate([trade.side for trade in trades], 'string_agg', '') as sides
from listed;
