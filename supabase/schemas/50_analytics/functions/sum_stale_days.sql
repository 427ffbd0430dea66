-- Sums the stale bot-days of a range of days anew. Every trade that was alive in them is read once, as it was known at
-- as_of: what ended later, or is not labelled yet, is open.
create function engine.sum_stale_days(from_day date, through_day date, as_of timestamptz)
returns integer
language plpgsql
volatile
set search_path = ''
set jit = off
-- So many steps take milliseconds to plan: once a session, not once a range. A plan that was made while the tables were
-- empty has to hold when they are not.
set plan_cache_mode = force_generic_plan
set enable_seqscan = off
-- A range of trades is sorted twice and read four times: from memory, not from files.
set work_mem = '32MB'
as $$
declare
  v_mark record;
  v_length integer := sum_stale_days.through_day - sum_stale_days.from_day + 1;
  v_first integer := sum_stale_days.from_day - date '1970-01-01';
  v_days integer;
begin
  v_mark := engine.find_midnight_marks(sum_stale_days.from_day, sum_stale_days.through_day, sum_stale_days.as_of);
  with stretch as materialized (
    select found.*, row_number() over (order by found.bot_name, found.first_day) as number
    from engine.find_stale_stretches(sum_stale_days.from_day, sum_stale_days.through_day) as found
  ),
  -- Listed by their subscripts, of which the planner expects a thousand: each trade then finds its series by hash, where it
  -- would go through all of them if it expected the ten of unnest.
  series as materialized (
    select
      v_mark.exchanges[number] as exchange, v_mark.symbols[number] as symbol, v_mark.timeframes[number] as timeframe, number
    from generate_subscripts(v_mark.symbols, 1) as number
  ),
  -- The few that outlast every horizon are read through an index of their own: by bot, all that ended later would be.
  outlasting as materialized (
    select outcome.*
    from engine.trade_outcomes as outcome
    where outcome.exited_at - outcome.entered_at > interval '31 days'
  ),
  -- Found by their end, so the cost depends on the days and not on the history.
  found as (
    select stretch.number, stretch.first_day, stretch.last_day, near.*
    from stretch
    cross join lateral (
      select outcome.*
      from engine.trade_outcomes as outcome
      where outcome.bot_name = stretch.bot_name
        and outcome.exited_at > stretch.begins_at
        and outcome.exited_at <= stretch.ends_at
      union all
      select outcome.*
      from engine.trade_outcomes as outcome
      where outcome.bot_name = stretch.bot_name
        and outcome.exited_at > stretch.ends_at
        and outcome.exited_at <= stretch.ends_at + interval '31 days'
        and outcome.entered_at < stretch.ends_at
      union all
      select outlasting.*
      from outlasting
      where outlasting.bot_name = stretch.bot_name
        and outlasting.exited_at > stretch.ends_at + interval '31 days'
        and outlasting.entered_at < stretch.ends_at
    ) as near
    union all
    select stretch.number, stretch.first_day, stretch.last_day, still_open.*
    from stretch
    join engine.trade_outcomes as still_open on still_open.bot_name = stretch.bot_name
    where still_open.exited_at is null
      and still_open.entered_at < stretch.ends_at
  ),
  trade as materialized (
    select
      -- One number for bot, day, regime and side, less the day: grouping by it is three times as fast as by four columns.
      found.number * 1048576 + 2 * case found.market_regime when 'TRENDING_UP' then 1 when 'TRENDING_DOWN' then 2
        when 'RANGING' then 3 when 'VOLATILE' then 4 else 0 end + (found.side = 'LONG')::integer as account,
      found.prediction_id, found.side = 'LONG' as is_long, found.entered_at, found.exited_at,
      -- Days are counted from from_day. An end at midnight belongs to the day it closes.
      floor(date_part('epoch', found.entered_at) / 86400)::integer - v_first as entry_day,
      case when found.exited_at <= sum_stale_days.as_of and found.label_basis is not null
        then ceil(date_part('epoch', found.exited_at) / 86400)::integer - 1 - v_first end as end_day,
      found.first_day - sum_stale_days.from_day as first_day, found.last_day - sum_stale_days.from_day as last_day,
      (series.number - 1) * v_length as first_mark, found.leverage::double precision, found.entry_price,
      found.net_return, found.net_return / nullif(found.planned_loss, 0) as multiple,
      found.favourable_move, found.adverse_move, found.is_correct, found.confidence
    from found
    left join series
      on series.symbol = found.symbol and series.timeframe = found.timeframe and series.exchange = found.exchange
    -- An end at as_of is known even where the trade entered in that moment, as a limit does that is filled and stopped at once.
    where least(found.entered_at, found.exited_at - interval '1 microsecond') < sum_stale_days.as_of
      and found.entered_at is not null
    -- Sums of floating-point numbers depend on their order; a fixed one gives the same bytes on every run.
    order by found.prediction_id
  ),
  ended_part as (
    select
      account + 16 * end_day as place, count(*) as trade_count,
      count(*) filter (where net_return > 0) as win_count, count(*) filter (where net_return < 0) as loss_count,
      sum(greatest(net_return, 0)) as win_sum, sum(least(net_return, 0)) as loss_sum,
      max(net_return) as best_net, min(net_return) as worst_net,
      coalesce(sum(multiple), 0) as r_sum, count(multiple) as r_count,
      coalesce(sum(favourable_move), 0) as favourable_sum, coalesce(sum(adverse_move), 0) as adverse_sum,
      count(favourable_move) as excursion_count,
      count(is_correct) as decided_count, count(*) filter (where is_correct) as correct_count,
      -- Sold when it ended; bought on the same day unless it came over midnight.
      sum(case when entry_day >= end_day then 2 * leverage else leverage end) as traded_sum
    from trade
    where end_day between first_day and last_day
    group by account + 16 * end_day
  ),
  over_midnight as (
    select account, entry_day, entered_at, is_long, leverage, leverage / entry_price::double precision as units, first_mark,
      greatest(entry_day, first_day) as first_midnight, coalesce(least(end_day - 1, last_day), last_day) as last_midnight
    from trade
    where end_day is null or end_day > entry_day
  ),
  open_part as materialized (
    select
      account + 16 * day as place, count(*) as open_count,
      -- At the last close known since its entry; without one it stands where it began. A loss stops at the margin.
      sum(case when v_mark.closed_ats[first_mark + day + 1] > entered_at then greatest(-1, case
        when is_long then units * v_mark.closes[first_mark + day + 1] - leverage
        else leverage - units * v_mark.closes[first_mark + day + 1] end) else 0 end) as open_sum,
      sum(case when day = entry_day then leverage else 0 end) as traded_sum,
      bool_and(coalesce(v_mark.are_settled[first_mark + day + 1], true)) as is_settled
    from (select over_midnight.*, generate_series(first_midnight, last_midnight) as day from over_midnight) as standing
    group by account + 16 * day
  ),
  -- Where the trades stood when the day began: at the end of the day before, which is summed here or was before.
  began as (
    select place + 16 as place, open_sum from open_part
    union all
    select
      stretch.number * 1048576 + 16 * (stretch.first_day - sum_stale_days.from_day)
        + 2 * case part.market_regime when 'TRENDING_UP' then 1 when 'TRENDING_DOWN' then 2 when 'RANGING' then 3
        when 'VOLATILE' then 4 else 0 end + (part.side = 'LONG')::integer,
      part.open_sum
    from stretch
    cross join lateral (
      select known.market_regime, known.side, known.open_sum
      from public.bot_daily_parts as known
      where known.bot_name = stretch.bot_name and known.day = stretch.first_day - 1 and known.open_count > 0
      offset 0
    ) as part
  ),
  part as materialized (
    select
      stretch.bot_name, sum_stale_days.from_day + (both_parts.place % 1048576 / 16)::integer as day,
      (array['UNKNOWN', 'TRENDING_UP', 'TRENDING_DOWN', 'RANGING', 'VOLATILE'])[both_parts.place % 16 / 2 + 1] as market_regime,
      case both_parts.place % 2 when 1 then 'LONG' else 'SHORT' end as side,
      both_parts.*, both_parts.win_sum + both_parts.loss_sum + both_parts.open_sum - coalesce(began.open_sum, 0) as change_sum
    from (
      select
        place, coalesce(trade_count, 0) as trade_count, coalesce(open_count, 0) as open_count, coalesce(open_sum, 0) as open_sum,
        coalesce(ended_part.traded_sum, 0) + coalesce(open_part.traded_sum, 0) as traded_sum,
        coalesce(win_count, 0) as win_count, coalesce(loss_count, 0) as loss_count,
        coalesce(win_sum, 0) as win_sum, coalesce(loss_sum, 0) as loss_sum, best_net, worst_net,
        coalesce(r_sum, 0) as r_sum, coalesce(r_count, 0) as r_count,
        coalesce(favourable_sum, 0) as favourable_sum, coalesce(adverse_sum, 0) as adverse_sum,
        coalesce(excursion_count, 0) as excursion_count,
        coalesce(decided_count, 0) as decided_count, coalesce(correct_count, 0) as correct_count,
        coalesce(is_settled, true) as is_settled
      from ended_part
      full join open_part using (place)
    ) as both_parts
    left join began on began.place = both_parts.place
    join stretch on stretch.number = both_parts.place / 1048576
    order by both_parts.place
  ),
  parts_written as (
    insert into public.bot_daily_parts (
      bot_name, day, market_regime, side, alive_count, change_sum, traded_sum, open_count, open_sum, trade_count,
      win_count, loss_count, win_sum, loss_sum, best_net, worst_net, r_sum, r_count, favourable_sum, adverse_sum,
      excursion_count, decided_count, correct_count
    )
    select
      bot_name, day, market_regime, side, trade_count + open_count, change_sum, traded_sum, open_count, open_sum,
      trade_count, win_count, loss_count, win_sum, loss_sum, best_net, worst_net, r_sum, r_count, favourable_sum,
      adverse_sum, excursion_count, decided_count, correct_count
    from part
  ),
  day_trades as materialized (
    select
      place, array_agg(net_return) as net_returns, array_agg(confidence) as confidences,
      array_agg(case when is_correct then 1 when not is_correct then 0 else -1 end::smallint) as verdicts,
      -- 1970 began on a Thursday.
      array_agg(((floor(date_part('epoch', entered_at) / 3600)::integer + 72) % 168)::smallint) as slots,
      string_agg(regime_letter, '') as regimes, string_agg(case when is_long then 'L' else 'S' end, '') as sides
    from (
      select account / 16 + end_day as place, net_return, confidence, is_correct, entered_at, is_long,
        substr('?UDRV', account::integer % 16 / 2 + 1, 1) as regime_letter
      from trade
      where end_day between first_day and last_day
      order by account / 16 + end_day, exited_at, prediction_id
    ) as in_exit_order
    group by place
  ),
  trades_written as (
    insert into engine.bot_day_trades (bot_name, day, net_returns, confidences, verdicts, slots, regimes, sides)
    select
      stretch.bot_name, sum_stale_days.from_day + (day_trades.place % 65536)::integer, net_returns, confidences, verdicts,
      slots, regimes, sides
    from day_trades
    join stretch on stretch.number = day_trades.place / 65536
    order by day_trades.place
  ),
  total as (
    select
      place / 16 as place, bot_name, day, sum(trade_count + open_count) as alive_count, sum(change_sum) as change_sum,
      sum(traded_sum) as traded_sum, sum(trade_count) as trade_count, sum(win_count) as win_count,
      sum(loss_count) as loss_count, sum(win_sum) as win_sum, sum(loss_sum) as loss_sum, max(best_net) as best_net,
      min(worst_net) as worst_net, sum(r_sum) as r_sum, sum(r_count) as r_count, sum(favourable_sum) as favourable_sum,
      sum(adverse_sum) as adverse_sum, sum(excursion_count) as excursion_count, sum(decided_count) as decided_count,
      sum(correct_count) as correct_count
    from part
    group by place / 16, bot_name, day
  ),
  states_written as (
    insert into public.bot_daily_states (
      bot_name, day, alive_count, net_return, exposure, turnover, trade_count, win_count, loss_count, win_sum, loss_sum,
      best_net, worst_net, r_sum, r_count, favourable_sum, adverse_sum, excursion_count, decided_count, correct_count,
      first_sign, first_run, first_run_net, last_sign, last_run, last_run_net, is_one_run, best_win_run,
      best_win_run_net, best_loss_run, best_loss_run_net, opening_sign, closing_sign, run_count
    )
    select
      total.bot_name, total.day, total.alive_count,
      stake.ratio / greatest(1, stake.ratio * total.alive_count) * total.change_sum,
      least(1, stake.ratio * total.alive_count),
      stake.ratio / greatest(1, stake.ratio * total.alive_count) * total.traded_sum,
      total.trade_count, total.win_count, total.loss_count, total.win_sum, total.loss_sum, total.best_net,
      total.worst_net, total.r_sum, total.r_count, total.favourable_sum, total.adverse_sum, total.excursion_count,
      total.decided_count, total.correct_count,
      coalesce(run.first_sign, 0), coalesce(run.first_run, 0), coalesce(run.first_run_net, 0),
      coalesce(run.last_sign, 0), coalesce(run.last_run, 0), coalesce(run.last_run_net, 0),
      coalesce(run.is_one_run, false), coalesce(run.best_win_run, 0), coalesce(run.best_win_run_net, 0),
      coalesce(run.best_loss_run, 0), coalesce(run.best_loss_run_net, 0), coalesce(run.opening_sign, 0),
      coalesce(run.closing_sign, 0), coalesce(run.run_count, 0)
    from total
    cross join (
      select setting.value as ratio from public.settings as setting where setting.setting_name = 'stake_ratio'
    ) as stake
    left join (
      select day_trades.place, folded.*
      from day_trades
      cross join lateral engine.fold_runs(day_trades.net_returns) as folded
    ) as run on run.place = total.place
    order by total.place
    returning 1
  ),
  changed as (
    insert into engine.changed_accounts (bot_name, market_regime)
    select distinct part.bot_name, label.market_regime
    from part
    cross join lateral (values ('ALL'), (nullif(part.market_regime, 'UNKNOWN'))) as label (market_regime)
    where label.market_regime is not null
    on conflict do nothing
  ),
  -- A day whose marks may still change stays queued, and the day after it, which counts from them.
  -- Grouped, because the planner expects millions of rows here, and few groups.
  unsettled as materialized (
    select listed.bot_name, listed.day
    from (
      select part.bot_name, part.day from part where not part.is_settled
      union all
      select part.bot_name, part.day + 1 from part where not part.is_settled
      union all
      select stale.bot_name, sum_stale_days.from_day
      from engine.stale_state_days as stale
      where stale.day = sum_stale_days.from_day - 1
    ) as listed
    group by listed.bot_name, listed.day
  ),
  done as (
    delete from engine.stale_state_days as stale
    where stale.day between sum_stale_days.from_day and sum_stale_days.through_day
      and not exists (
        select from unsettled where unsettled.bot_name = stale.bot_name and unsettled.day = stale.day
      )
  )
  select count(*) into v_days from states_written;
  return v_days;
end;
$$;
comment on function engine.sum_stale_days(date, date, timestamptz) is 'Writes the parts, trades and states of the stale bot-days of the range, whose old rows are gone. Returns how many states it wrote.';
