-- How often a bot's calls reached their target or their stop, over all calls that entered and ended. Days that are summed
-- are read as sums; what has ended since is read from the outcomes, so that nothing is missing at any time.
create function public.get_tp_sl_stats(p_bot_name text)
returns public.tp_sl_stats
language sql
stable
set search_path = ''
begin atomic
  with stale as materialized (
    select stale_day.day from engine.stale_days_of(get_tp_sl_stats.p_bot_name) as stale_day (day)
  ),
  fresh as (
    select outcome.exit_reason, outcome.is_ambiguous, date_part('epoch', outcome.exited_at - outcome.entered_at) / 3600 as hours
    from stale
    join public.prediction_outcomes as outcome
      on outcome.bot_name = get_tp_sl_stats.p_bot_name
     and outcome.exited_at > stale.day::timestamp at time zone 'UTC'
     and outcome.exited_at <= (stale.day + 1)::timestamp at time zone 'UTC'
     and outcome.label_basis is not null
    where outcome.entered_at is not null
    union all
    select unjudged.exit_reason, unjudged.is_ambiguous, date_part('epoch', unjudged.exited_at - unjudged.entered_at) / 3600
    from public.prediction_outcomes as unjudged
    where unjudged.bot_name = get_tp_sl_stats.p_bot_name
      and unjudged.exited_at is not null and unjudged.label_basis is null and unjudged.entered_at is not null
  ),
  part as materialized (
    select
      record.trade_count, record.take_profit_count, record.stop_loss_count, record.liquidated_count, record.expired_count,
      record.ambiguous_count, record.take_profit_hours, record.stop_loss_hours_sum
    from public.bot_performance_history as record
    where record.bot_name = get_tp_sl_stats.p_bot_name
      and not exists (select from stale where stale.day = record.day)
    union all
    select
      count(*), count(*) filter (where fresh.exit_reason = 'take_profit'),
      count(*) filter (where fresh.exit_reason = 'stop_loss'), count(*) filter (where fresh.exit_reason = 'liquidated'),
      count(*) filter (where fresh.exit_reason = 'expired'), count(*) filter (where fresh.is_ambiguous),
      array_agg(fresh.hours) filter (where fresh.exit_reason = 'take_profit'),
      coalesce(sum(fresh.hours) filter (where fresh.exit_reason = 'stop_loss'), 0)
    from fresh
  ),
  total as (
    select
      sum(part.trade_count)::bigint as ended, sum(part.take_profit_count)::bigint as take_profits,
      sum(part.stop_loss_count)::bigint as stop_losses, sum(part.liquidated_count)::bigint as liquidations,
      sum(part.expired_count)::bigint as expiries, sum(part.ambiguous_count)::bigint as ambiguous,
      sum(part.stop_loss_hours_sum) as stop_loss_hours
    from part
  ),
  target as (
    select avg(reached.hours) as mean_hours, percentile_cont(0.5) within group (order by reached.hours) as median_hours
    from part
    cross join lateral unnest(part.take_profit_hours) as reached (hours)
  )
  select
    get_tp_sl_stats.p_bot_name,
    total.ended,
    total.take_profits,
    total.stop_losses,
    total.liquidations,
    total.expiries,
    total.ambiguous,
    total.take_profits::double precision / nullif(total.ended, 0),
    engine.wilson_low(total.take_profits, total.ended),
    engine.wilson_high(total.take_profits, total.ended),
    total.stop_losses::double precision / nullif(total.ended, 0),
    engine.wilson_low(total.stop_losses, total.ended),
    engine.wilson_high(total.stop_losses, total.ended),
    target.mean_hours,
    target.median_hours,
    total.stop_loss_hours / nullif(total.stop_losses, 0),
    case
      when total.ended = 0 then 'no call of this bot has ended'
      when total.take_profits = 0 then 'no call of this bot has reached its target'
    end
  from total
  cross join target;
end;
comment on function public.get_tp_sl_stats(text) is 'TP and SL hit rates (0 to 1) with Wilson 95 % intervals, and hours from entry to target. A rate that is not known is null; unknown_reason says why.';
