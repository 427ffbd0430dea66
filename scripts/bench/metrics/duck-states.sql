-- The daily states by the best SQL known for DuckDB: each step a table, so that both threads work on all of it.
-- $as_of is a timestamp in UTC; everything here is.
create or replace temp table ended as
select
  o.bot_name, r.regime, (o.exited_at - interval 1 microsecond)::date as day, o.prediction_id, o.entered_at, o.exited_at,
  o.net_return, o.net_return / (o.leverage * abs(c.stop_loss_price / o.entry_price - 1)) as multiple,
  o.favourable_move, o.adverse_move, o.is_correct, c.confidence,
  case when o.is_correct is not null then least(floor(c.confidence * 10), 9)::integer end as bin,
  case when o.is_correct then c.confidence else 1 - c.confidence end as trust
from outcomes as o
join calls as c using (prediction_id)
left join regimes as r on r.observed_at = date_trunc('hour', o.predicted_at)
where o.entered_at is not null and o.exited_at <= $as_of and o.label_basis is not null and o.exited_at > $since;

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
    o.bot_name, r.regime, o.symbol, o.entered_at, o.entry_price, o.leverage,
    case o.side when 'LONG' then o.leverage else -o.leverage end as signed_leverage, o.entered_at::date as entry_day,
    case when o.exited_at <= $as_of and o.label_basis is not null
      then (o.exited_at - interval 1 microsecond)::date end as end_day,
    o.net_return
  from outcomes as o
  left join regimes as r on r.observed_at = date_trunc('hour', o.predicted_at)
  where o.entered_at < $as_of and (o.exited_at is null or o.exited_at > $since)
),
trade_day as (
  select alive.*, unnest(range(
    greatest(least(entry_day, end_day), $since::date)::timestamp,
    coalesce(end_day, ($as_of - interval 1 microsecond)::date)::timestamp + interval 1 day, interval 1 day
  ))::date as day
  from alive
),
changed as (
  select t.bot_name, t.regime, t.day, t.leverage * ((t.day = t.entry_day)::integer + coalesce(t.day = t.end_day, false)::integer) as traded,
    case
      when t.day = t.end_day then t.net_return
      when until.closed_at > t.entered_at then greatest(-1, t.signed_leverage * (until.close / t.entry_price - 1))
      else 0
    end
    - case
      when t.day > t.entry_day and since.closed_at > t.entered_at
        then greatest(-1, t.signed_leverage * (since.close / t.entry_price - 1))
      else 0
    end as change
  from trade_day as t
  left join day_mark as until on until.symbol = t.symbol and until.closes = t.day
  left join day_mark as since on since.symbol = t.symbol and since.closes = t.day - 1
),
by_regime as (
  select bot_name, regime, day, count(*) as alive_count, sum(change) as change_sum, sum(traded) as traded_sum
  from changed group by all
),
labelled as (
  select bot_name, regime as market_regime, day, alive_count, change_sum, traded_sum from by_regime where regime is not null
  union all
  select bot_name, 'ALL', day, sum(alive_count), sum(change_sum), sum(traded_sum) from by_regime group by bot_name, day
)
select bot_name, market_regime, day, alive_count, change_sum,
  0.05 / greatest(1, 0.05 * alive_count) * change_sum as net_return, least(1, 0.05 * alive_count) as exposure,
  0.05 / greatest(1, 0.05 * alive_count) * traded_sum as turnover
from labelled;

create or replace temp table trades as
with summed as (
  select
    bot_name, regime, day, grouping(regime) as is_all,
    count(*) as trade_count, sum(net_return) as net_sum, avg(net_return) as net_mean,
    var_pop(net_return) * count(*) as net_m2,
    count(*) filter (where net_return > 0) as win_count, count(*) filter (where net_return < 0) as loss_count,
    coalesce(sum(net_return) filter (where net_return > 0), 0) as win_sum,
    coalesce(sum(net_return) filter (where net_return < 0), 0) as loss_sum,
    max(net_return) as best_net, min(net_return) as worst_net,
    coalesce(sum(multiple), 0) as r_sum, count(multiple) as r_count,
    sum(favourable_move) as favourable_sum, sum(adverse_move) as adverse_sum, count(favourable_move) as excursion_count,
    count(is_correct) as decided_count, count(*) filter (where is_correct) as correct_count,
    coalesce(sum(confidence) filter (where is_correct is not null), 0) as confidence_sum,
    coalesce(sum((1 - trust) * (1 - trust)) filter (where is_correct is not null), 0) as brier_sum,
    coalesce(sum(-ln(trust)) filter (where is_correct is not null), 0) as log_loss_sum,
    [@count_bin@] as bin_count, [@correct_bin@] as bin_correct, [@confidence_bin@] as bin_confidence_sum
  from ended
  group by grouping sets ((bot_name, day), (bot_name, regime, day))
)
select * exclude (regime, is_all), case is_all when 1 then 'ALL' else regime::varchar end as market_regime
from summed where is_all = 1 or regime is not null;

create or replace temp table runs as
with stepped as (
  -- One number for bot, regime and day: windows over one column are three times as fast as over three.
  select *, (enum_code(bot_name)::bigint * 8 + enum_code(label)) * 65536 + (day - date '1990-01-01') as place,
    sign(net_return)::integer as sign
  from (
    select bot_name, 'ALL'::label as label, day, exited_at, prediction_id, net_return from ended
    union all
    select bot_name, regime::varchar::label, day, exited_at, prediction_id, net_return from ended where regime is not null
  )
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
  select place, number, any_value(bot_name) as bot_name, any_value(label) as label, any_value(day) as day,
    any_value(sign) as sign, count(*) as length, sum(net_return) as net
  from numbered group by place, number
),
placed as (
  select *, sign <> 0 and sign is distinct from lag(sign) over (partition by place, sign = 0 order by number) as is_counted
  from run
)
select any_value(bot_name) as bot_name, any_value(label)::varchar as market_regime, any_value(day) as day,
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
select
  a.bot_name, a.market_regime, a.day, a.alive_count, a.change_sum, a.net_return, a.exposure, a.turnover,
  coalesce(t.trade_count, 0) as trade_count, coalesce(t.net_sum, 0) as net_sum, coalesce(t.net_mean, 0) as net_mean,
  coalesce(t.net_m2, 0) as net_m2, coalesce(t.win_count, 0) as win_count, coalesce(t.loss_count, 0) as loss_count,
  coalesce(t.win_sum, 0) as win_sum, coalesce(t.loss_sum, 0) as loss_sum, t.best_net, t.worst_net,
  coalesce(t.r_sum, 0) as r_sum, coalesce(t.r_count, 0) as r_count, coalesce(t.favourable_sum, 0) as favourable_sum,
  coalesce(t.adverse_sum, 0) as adverse_sum, coalesce(t.excursion_count, 0) as excursion_count,
  coalesce(r.first_sign, 0) as first_sign, coalesce(r.first_run, 0) as first_run,
  coalesce(r.first_run_net, 0) as first_run_net, coalesce(r.last_sign, 0) as last_sign,
  coalesce(r.last_run, 0) as last_run, coalesce(r.last_run_net, 0) as last_run_net,
  coalesce(r.is_one_run, false)::integer as is_one_run, coalesce(r.best_win_run, 0) as best_win_run,
  coalesce(r.best_win_run_net, 0) as best_win_run_net, coalesce(r.best_loss_run, 0) as best_loss_run,
  coalesce(r.best_loss_run_net, 0) as best_loss_run_net, coalesce(r.opening_sign, 0) as opening_sign,
  coalesce(r.closing_sign, 0) as closing_sign, coalesce(r.run_count, 0) as run_count,
  coalesce(t.decided_count, 0) as decided_count, coalesce(t.correct_count, 0) as correct_count,
  coalesce(t.confidence_sum, 0) as confidence_sum, coalesce(t.brier_sum, 0) as brier_sum,
  coalesce(t.log_loss_sum, 0) as log_loss_sum,
  coalesce(t.bin_count, [0, 0, 0, 0, 0, 0, 0, 0, 0, 0]) as bin_count,
  coalesce(t.bin_correct, [0, 0, 0, 0, 0, 0, 0, 0, 0, 0]) as bin_correct,
  coalesce(t.bin_confidence_sum, [0, 0, 0, 0, 0, 0, 0, 0, 0, 0]) as bin_confidence_sum
from account as a
left join trades as t on t.bot_name = a.bot_name and t.market_regime = a.market_regime and t.day = a.day
left join runs as r on r.bot_name = a.bot_name and r.market_regime = a.market_regime and r.day = a.day;

-- Sorting the finished lists is ten times as fast as ordering what goes into them.
create or replace table hour_states as
with slot as (
  select bot_name, day, 24 * isodow(entered_at) - 24 + hour(entered_at) as number, count(*) as trades,
    count(*) filter (where net_return > 0) as wins, count(*) filter (where net_return < 0) as losses,
    sum(net_return) as net, sum(net_return * net_return) as squares
  from ended group by all
),
sorted as (
  select bot_name, day, list_sort(list({
    'number': number, 'trades': trades, 'wins': wins, 'losses': losses, 'net': net, 'squares': squares
  })) as slots
  from slot group by bot_name, day
)
select bot_name, day, [slot.number for slot in slots] as slots, [slot.trades for slot in slots] as trade_counts,
  [slot.wins for slot in slots] as win_counts, [slot.losses for slot in slots] as loss_counts,
  [slot.net for slot in slots] as net_sums, [slot.squares for slot in slots] as net_square_sums
from sorted;

create or replace table confidence_counts as
with claim as (
  select bot_name, day, round_even(confidence * 1000, 0)::integer as permille, count(*) as decided,
    count(*) filter (where is_correct) as correct
  from ended where is_correct is not null group by all
),
sorted as (
  select bot_name, day, list_sort(list({'permille': permille, 'decided': decided, 'correct': correct})) as claims
  from claim group by bot_name, day
)
select bot_name, day, [claim.permille for claim in claims] as permilles,
  [claim.decided for claim in claims] as decided_counts, [claim.correct for claim in claims] as correct_counts
from sorted;
