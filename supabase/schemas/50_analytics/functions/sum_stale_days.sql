-- Sums the stale bot-days of a range of days anew. Every trade that was alive in them is read once, as it was known at
-- as_of: what ended later, or is not labelled yet, is open.
create function engine.sum_stale_days(from_day date, through_day date, as_of timestamptz)
returns integer
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
declare
  v_days integer;
begin
  with stretch as materialized (
    select * from engine.find_stale_stretches(sum_stale_days.from_day, sum_stale_days.through_day)
  ),
  stake as materialized (
    select setting.value as ratio from public.settings as setting where setting.setting_name = 'stake_ratio'
  ),
  -- Found by their end, so the cost depends on the days and not on the history.
  found as (
    select stretch.first_day, stretch.last_day, near.*
    from stretch
    cross join lateral (
      select outcome.*
      from public.prediction_outcomes as outcome
      where outcome.bot_name = stretch.bot_name
        and outcome.exited_at > stretch.begins_at
        and outcome.exited_at <= stretch.ends_at
        and outcome.entered_at is not null
      union all
      select outcome.*
      from public.prediction_outcomes as outcome
      where outcome.bot_name = stretch.bot_name
        and outcome.exited_at > stretch.ends_at
        and outcome.exited_at <= stretch.ends_at + interval '31 days'
        and outcome.entered_at < stretch.ends_at
      union all
      select outcome.*
      from public.prediction_outcomes as outcome
      where outcome.bot_name = stretch.bot_name
        and outcome.exited_at - outcome.entered_at > interval '31 days'
        and outcome.exited_at > stretch.ends_at + interval '31 days'
        and outcome.entered_at < stretch.ends_at
    ) as near
    union all
    select stretch.first_day, stretch.last_day, still_open.*
    from stretch
    join public.prediction_outcomes as still_open on still_open.bot_name = stretch.bot_name
    where still_open.exited_at is null
      and still_open.entered_at < stretch.ends_at
  ),
  trade as materialized (
    select
      found.bot_name, found.prediction_id, coalesce(found.market_regime, 'UNKNOWN') as market_regime, found.side,
      found.first_day, found.last_day, found.entered_at, found.exited_at,
      (found.entered_at at time zone 'UTC')::date as entry_day,
      case when found.exited_at <= sum_stale_days.as_of and found.label_basis is not null
        then ((found.exited_at - interval '1 microsecond') at time zone 'UTC')::date end as end_day,
      found.exchange, found.symbol, found.timeframe, found.leverage::double precision,
      (case found.side when 'LONG' then found.leverage else -found.leverage end / found.entry_price)::double precision as units,
      found.net_return, found.net_return / nullif(found.planned_loss, 0) as multiple,
      found.favourable_move, found.adverse_move, found.is_correct, found.confidence
    from found
    where found.entered_at < sum_stale_days.as_of or found.exited_at = sum_stale_days.as_of
  ),
  -- Sums of floating-point numbers depend on their order; fixed ones give the same bytes on every run.
  ended as materialized (
    select trade.*, trade.end_day as day
    from trade
    where trade.end_day between trade.first_day and trade.last_day
    order by trade.exited_at, trade.prediction_id
  ),
  ended_part as (
    select
      bot_name, day, market_regime, side,
      count(*)::integer as trade_count,
      (count(*) filter (where net_return > 0))::integer as win_count,
      (count(*) filter (where net_return < 0))::integer as loss_count,
      sum(greatest(net_return, 0)) as win_sum, sum(least(net_return, 0)) as loss_sum,
      max(net_return) as best_net, min(net_return) as worst_net,
      coalesce(sum(multiple), 0) as r_sum, count(multiple)::integer as r_count,
      coalesce(sum(favourable_move), 0) as favourable_sum, coalesce(sum(adverse_move), 0) as adverse_sum,
      count(favourable_move)::integer as excursion_count,
      count(is_correct)::integer as decided_count, (count(*) filter (where is_correct))::integer as correct_count,
      -- Sold when it ended; bought on the same day unless it came over midnight. A limit that is filled and stopped in
      -- the candle before midnight ends the moment it enters.
      sum(case when entry_day >= day then 2 * leverage else leverage end) as traded_sum
    from ended
    group by bot_name, day, market_regime, side
  ),
  over_midnight as (
    select
      trade.bot_name, trade.market_regime, trade.side, trade.entry_day, trade.entered_at, trade.leverage, trade.units,
      mark.closes, mark.closed_ats, mark.are_settled,
      greatest(trade.entry_day, trade.first_day) as from_day,
      coalesce(least(trade.end_day - 1, trade.last_day), trade.last_day) as through_day
    from trade
    left join engine.find_midnight_marks(
      sum_stale_days.from_day, sum_stale_days.through_day, sum_stale_days.as_of
    ) as mark on mark.exchange = trade.exchange and mark.symbol = trade.symbol and mark.timeframe = trade.timeframe
    where (trade.end_day is null or trade.end_day > trade.entry_day)
    order by trade.prediction_id
  ),
  standing as (
    select
      over_midnight.bot_name, over_midnight.from_day + number as day, over_midnight.market_regime, over_midnight.side,
      over_midnight.leverage, over_midnight.units, over_midnight.entered_at,
      number = 0 and over_midnight.from_day = over_midnight.entry_day as is_entry_day,
      over_midnight.closes[over_midnight.from_day - sum_stale_days.from_day + 1 + number] as close,
      over_midnight.closed_ats[over_midnight.from_day - sum_stale_days.from_day + 1 + number] as closed_at,
      over_midnight.are_settled[over_midnight.from_day - sum_stale_days.from_day + 1 + number] as is_settled
    from over_midnight
    cross join lateral generate_series(0, over_midnight.through_day - over_midnight.from_day) as number
  ),
  open_part as materialized (
    select
      bot_name, day, market_regime, side,
      count(*)::integer as open_count,
      -- At the last close known since its entry; without one it stands where it began. A loss stops at the margin.
      sum(case when closed_at > entered_at
        then greatest(-1, units * close - case side when 'LONG' then leverage else -leverage end) else 0 end) as open_sum,
      sum(case when is_entry_day then leverage else 0 end) as traded_sum,
      bool_and(coalesce(is_settled, true)) as is_settled
    from standing
    group by bot_name, day, market_regime, side
  ),
  -- Where the trades stood when the day began: at the end of the day before, which was summed just now or earlier.
  before as (
    select bot_name, day, market_regime, side, open_sum from open_part
    union all
    select part.bot_name, part.day, part.market_regime, part.side, part.open_sum
    from stretch
    join public.bot_daily_parts as part on part.bot_name = stretch.bot_name and part.day = stretch.first_day - 1
    where part.open_count > 0
  ),
  part as materialized (
    select
      both_parts.*, both_parts.win_sum + both_parts.loss_sum + both_parts.open_sum - coalesce(before.open_sum, 0) as change_sum
    from (
      select
        bot_name, day, market_regime, side,
        coalesce(trade_count, 0) as trade_count, coalesce(open_count, 0) as open_count,
        coalesce(open_sum, 0) as open_sum,
        coalesce(ended_part.traded_sum, 0) + coalesce(open_part.traded_sum, 0) as traded_sum,
        coalesce(win_count, 0) as win_count, coalesce(loss_count, 0) as loss_count,
        coalesce(win_sum, 0) as win_sum, coalesce(loss_sum, 0) as loss_sum, best_net, worst_net,
        coalesce(r_sum, 0) as r_sum, coalesce(r_count, 0) as r_count,
        coalesce(favourable_sum, 0) as favourable_sum, coalesce(adverse_sum, 0) as adverse_sum,
        coalesce(excursion_count, 0) as excursion_count,
        coalesce(decided_count, 0) as decided_count, coalesce(correct_count, 0) as correct_count,
        coalesce(is_settled, true) as is_settled
      from ended_part
      full join open_part using (bot_name, day, market_regime, side)
    ) as both_parts
    left join before
      on before.bot_name = both_parts.bot_name and before.day = both_parts.day - 1
     and before.market_regime = both_parts.market_regime and before.side = both_parts.side
    order by both_parts.bot_name, both_parts.day, both_parts.market_regime, both_parts.side
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
      bot_name, day, array_agg(net_return) as net_returns, array_agg(confidence) as confidences,
      array_agg(case when is_correct then 1 when not is_correct then 0 else -1 end::smallint) as verdicts,
      array_agg((extract(isodow from entered_at at time zone 'UTC') * 24 - 24
        + extract(hour from entered_at at time zone 'UTC'))::smallint) as slots,
      -- engine.regime_letter, written out: a call a trade would cost more than the array.
      string_agg(case market_regime when 'TRENDING_UP' then 'U' when 'TRENDING_DOWN' then 'D' when 'RANGING' then 'R'
        when 'VOLATILE' then 'V' else '?' end, '') as regimes,
      string_agg(case side when 'LONG' then 'L' else 'S' end, '') as sides
    from ended
    group by bot_name, day
  ),
  trades_written as (
    insert into engine.bot_day_trades (bot_name, day, net_returns, confidences, verdicts, slots, regimes, sides)
    select bot_name, day, net_returns, confidences, verdicts, slots, regimes, sides
    from day_trades
    order by bot_name, day
  ),
  total as (
    select
      bot_name, day, sum(trade_count + open_count) as alive_count, sum(change_sum) as change_sum,
      sum(traded_sum) as traded_sum, sum(trade_count) as trade_count, sum(win_count) as win_count,
      sum(loss_count) as loss_count, sum(win_sum) as win_sum, sum(loss_sum) as loss_sum, max(best_net) as best_net,
      min(worst_net) as worst_net, sum(r_sum) as r_sum, sum(r_count) as r_count, sum(favourable_sum) as favourable_sum,
      sum(adverse_sum) as adverse_sum, sum(excursion_count) as excursion_count, sum(decided_count) as decided_count,
      sum(correct_count) as correct_count
    from part
    group by bot_name, day
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
    cross join stake
    left join (
      select day_trades.bot_name, day_trades.day, folded.*
      from day_trades
      cross join lateral engine.fold_runs(day_trades.net_returns) as folded
    ) as run on run.bot_name = total.bot_name and run.day = total.day
    order by total.bot_name, total.day
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
  done as (
    delete from engine.stale_state_days as stale
    where stale.day between sum_stale_days.from_day and sum_stale_days.through_day
      and not exists (
        select from part
        where part.bot_name = stale.bot_name and part.day in (stale.day, stale.day - 1) and not part.is_settled
      )
      and not exists (
        select from engine.stale_state_days as before
        where before.bot_name = stale.bot_name and before.day = stale.day - 1
          and before.day < sum_stale_days.from_day
      )
  )
  select count(*) into v_days from states_written;
  return v_days;
end;
$$;
comment on function engine.sum_stale_days(date, date, timestamptz) is 'Writes the parts, trades and states of the stale bot-days of the range, whose old rows are gone. Returns how many states it wrote.';
