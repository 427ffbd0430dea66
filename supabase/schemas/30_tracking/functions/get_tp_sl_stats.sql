-- How often a bot's calls reached their target or their stop, over all calls that entered and ended.
create function public.get_tp_sl_stats(p_bot_name text)
returns public.tp_sl_stats
language sql
stable
set search_path = ''
begin atomic
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
    total.hours_to_take_profit,
    total.median_hours_to_take_profit,
    total.hours_to_stop_loss,
    case
      when total.ended = 0 then 'no call of this bot has ended'
      when total.take_profits = 0 then 'no call of this bot has reached its target'
    end
  from (
    select
      count(*) as ended,
      count(*) filter (where outcome.exit_reason = 'take_profit') as take_profits,
      count(*) filter (where outcome.exit_reason = 'stop_loss') as stop_losses,
      count(*) filter (where outcome.exit_reason = 'liquidated') as liquidations,
      count(*) filter (where outcome.exit_reason = 'expired') as expiries,
      count(*) filter (where outcome.is_ambiguous) as ambiguous,
      avg(held.hours) filter (where outcome.exit_reason = 'take_profit') as hours_to_take_profit,
      percentile_cont(0.5) within group (order by held.hours)
        filter (where outcome.exit_reason = 'take_profit') as median_hours_to_take_profit,
      avg(held.hours) filter (where outcome.exit_reason = 'stop_loss') as hours_to_stop_loss
    from public.prediction_outcomes as outcome
    cross join lateral (
      select (extract(epoch from outcome.exited_at - outcome.entered_at) / 3600)::double precision as hours
    ) as held
    where outcome.bot_name = get_tp_sl_stats.p_bot_name
      and outcome.exited_at is not null
      and outcome.entered_at is not null
  ) as total;
end;
comment on function public.get_tp_sl_stats(text) is 'TP and SL hit rates (0 to 1) with Wilson 95 % intervals, and hours from entry to target. A rate that is not known is null; unknown_reason says why.';
