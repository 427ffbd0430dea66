-- How often a bot's calls reached their target or their stop, over all calls that entered and ended.
create function public.get_tp_sl_stats(p_bot_name text)
returns public.tp_sl_stats
language sql
stable
set search_path = ''
begin atomic
  -- Calls are held for whole candles: a year of them has a hundred lengths, and the rest is reckoned from their counts.
  with held as materialized (
    select
      counted.exit_reason, date_part('epoch', counted.length) / 3600 as hours, counted.calls, counted.ambiguous
    from (
      select
        outcome.exit_reason, outcome.exited_at - outcome.entered_at as length, count(*) as calls,
        count(*) filter (where outcome.is_ambiguous) as ambiguous
      from public.prediction_outcomes as outcome
      where outcome.bot_name = get_tp_sl_stats.p_bot_name
        and outcome.exited_at is not null
        and outcome.entered_at is not null
      group by 1, 2
    ) as counted
  ),
  total as (
    select
      coalesce(sum(held.calls), 0)::bigint as ended,
      coalesce(sum(held.calls) filter (where held.exit_reason = 'take_profit'), 0)::bigint as take_profits,
      coalesce(sum(held.calls) filter (where held.exit_reason = 'stop_loss'), 0)::bigint as stop_losses,
      coalesce(sum(held.calls) filter (where held.exit_reason = 'liquidated'), 0)::bigint as liquidations,
      coalesce(sum(held.calls) filter (where held.exit_reason = 'expired'), 0)::bigint as expiries,
      coalesce(sum(held.ambiguous), 0)::bigint as ambiguous,
      sum(held.calls * held.hours order by held.hours) filter (where held.exit_reason = 'take_profit') as take_profit_hours,
      sum(held.calls * held.hours order by held.hours) filter (where held.exit_reason = 'stop_loss') as stop_loss_hours
    from held
  ),
  -- The middle one of the calls in the order of their lengths, or the mean of the two in the middle.
  median as (
    select avg(ranked.hours) as hours
    from (
      select held.hours, held.calls, sum(held.calls) over (order by held.hours) as up_to
      from held
      where held.exit_reason = 'take_profit'
    ) as ranked
    cross join total
    where ranked.up_to >= (total.take_profits + 1) / 2
      and ranked.up_to - ranked.calls < total.take_profits / 2 + 1
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
    total.take_profit_hours / nullif(total.take_profits, 0),
    median.hours,
    total.stop_loss_hours / nullif(total.stop_losses, 0),
    case
      when total.ended = 0 then 'no call of this bot has ended'
      when total.take_profits = 0 then 'no call of this bot has reached its target'
    end
  from total
  cross join median;
end;
comment on function public.get_tp_sl_stats(text) is 'TP and SL hit rates (0 to 1) with Wilson 95 % intervals, and hours from entry to target. A rate that is not known is null; unknown_reason says why.';
