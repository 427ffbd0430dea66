-- Adds up the days of some bots into the one row the leaderboard reads.
create function engine.total_bot_accuracy(bot_names text[], as_of timestamptz)
returns void
language sql
volatile
set search_path = ''
begin atomic
  update public.bot_accuracy_metrics as metrics
  set ended_count = total.ended,
      unfilled_count = total.unfilled,
      decided_count = total.decided,
      correct_count = total.correct,
      flat_count = total.flat,
      accuracy_rate = total.correct::double precision / nullif(total.decided, 0),
      accuracy_low = engine.wilson_low(total.correct, total.decided),
      accuracy_high = engine.wilson_high(total.correct, total.decided),
      trade_count = total.trades,
      win_count = total.wins,
      loss_count = total.losses,
      win_rate = total.wins::double precision / nullif(total.wins + total.losses, 0),
      win_rate_low = engine.wilson_low(total.wins, total.wins + total.losses),
      win_rate_high = engine.wilson_high(total.wins, total.wins + total.losses),
      take_profit_count = total.take_profits,
      stop_loss_count = total.stop_losses,
      liquidated_count = total.liquidations,
      expired_count = total.expiries,
      mean_net_return = total.net / nullif(total.trades, 0),
      mean_gross_return = total.gross / nullif(total.trades, 0),
      profit_factor = case when total.losses > 0 then total.won / -total.lost end,
      unknown_reasons = jsonb_strip_nulls(jsonb_build_object(
        'accuracy_rate', case when total.decided = 0 then 'no call has been decided' end,
        'win_rate', case when total.wins + total.losses = 0 then 'no trade has won or lost' end,
        'mean_net_return', case when total.trades = 0 then 'no trade has ended' end,
        'profit_factor', case when total.losses = 0 then 'no trade has lost' end
      )),
      first_ended_on = total.first_day,
      last_ended_on = total.last_day,
      as_of = total_bot_accuracy.as_of
  from (
    select
      wanted.bot_name,
      coalesce(sum(history.ended_count), 0)::bigint as ended,
      coalesce(sum(history.unfilled_count), 0)::bigint as unfilled,
      coalesce(sum(history.decided_count), 0)::bigint as decided,
      coalesce(sum(history.correct_count), 0)::bigint as correct,
      coalesce(sum(history.flat_count), 0)::bigint as flat,
      coalesce(sum(history.trade_count), 0)::bigint as trades,
      coalesce(sum(history.win_count), 0)::bigint as wins,
      coalesce(sum(history.loss_count), 0)::bigint as losses,
      coalesce(sum(history.take_profit_count), 0)::bigint as take_profits,
      coalesce(sum(history.stop_loss_count), 0)::bigint as stop_losses,
      coalesce(sum(history.liquidated_count), 0)::bigint as liquidations,
      coalesce(sum(history.expired_count), 0)::bigint as expiries,
      sum(history.net_return_sum order by history.day) as net,
      sum(history.gross_return_sum order by history.day) as gross,
      sum(history.win_return_sum order by history.day) as won,
      sum(history.loss_return_sum order by history.day) as lost,
      min(history.day) as first_day,
      max(history.day) as last_day
    from unnest(bot_names) as wanted (bot_name)
    left join public.bot_performance_history as history on history.bot_name = wanted.bot_name
    group by wanted.bot_name
  ) as total
  where metrics.bot_name = total.bot_name;
end;
comment on function engine.total_bot_accuracy(text[], timestamptz) is 'Rewrites the accuracy rows of these bots from their daily history.';
