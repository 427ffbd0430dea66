-- Sums anew the bot-days whose outcomes changed, then the totals of the bots they belong to.
-- A late or revised outcome rebuilds its own day and nothing else.
create function public.update_bot_metrics(as_of timestamptz default now())
returns integer
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
declare
  v_bots text[];
  v_days integer;
begin
  perform pg_advisory_xact_lock(hashtextextended('quorum metrics', 0));

  with stale as (
    delete from engine.stale_bot_days as stale_day
    where stale_day.day <= engine.utc_day(update_bot_metrics.as_of)
      -- A clock that went back waits until it has caught up with what is recorded.
      and not exists (
        select from public.prediction_outcomes as outcome
        where outcome.bot_name = stale_day.bot_name
          and outcome.exited_at > update_bot_metrics.as_of
          and outcome.exited_at <= (stale_day.day + 1)::timestamp at time zone 'UTC'
      )
    returning bot_name, day
  ),
  summed as (
    select stale.bot_name, stale.day, day_sum.*
    from stale
    cross join lateral engine.sum_bot_day(stale.bot_name, stale.day) as day_sum
  ),
  emptied as (
    delete from public.bot_performance_history as history
    using summed
    where history.bot_name = summed.bot_name and history.day = summed.day and summed.ended_count = 0
  ),
  written as (
    insert into public.bot_performance_history as history (
      bot_name, day, ended_count, unfilled_count, decided_count, correct_count, flat_count, trade_count, win_count,
      loss_count, take_profit_count, stop_loss_count, liquidated_count, expired_count, ambiguous_count,
      unknown_funding_count, gross_return_sum, fee_return_sum, slippage_return_sum, funding_return_sum,
      liquidation_return_sum, net_return_sum, win_return_sum, loss_return_sum, take_profit_hours, stop_loss_hours_sum
    )
    select
      bot_name, day, ended_count, unfilled_count, decided_count, correct_count, flat_count, trade_count, win_count,
      loss_count, take_profit_count, stop_loss_count, liquidated_count, expired_count, ambiguous_count,
      unknown_funding_count, gross_return_sum, fee_return_sum, slippage_return_sum, funding_return_sum,
      liquidation_return_sum, net_return_sum, win_return_sum, loss_return_sum, take_profit_hours, stop_loss_hours_sum
    from summed
    where ended_count > 0
    order by bot_name, day
    on conflict (bot_name, day) do update
    set ended_count = excluded.ended_count,
        unfilled_count = excluded.unfilled_count,
        decided_count = excluded.decided_count,
        correct_count = excluded.correct_count,
        flat_count = excluded.flat_count,
        trade_count = excluded.trade_count,
        win_count = excluded.win_count,
        loss_count = excluded.loss_count,
        take_profit_count = excluded.take_profit_count,
        stop_loss_count = excluded.stop_loss_count,
        liquidated_count = excluded.liquidated_count,
        expired_count = excluded.expired_count,
        ambiguous_count = excluded.ambiguous_count,
        unknown_funding_count = excluded.unknown_funding_count,
        gross_return_sum = excluded.gross_return_sum,
        fee_return_sum = excluded.fee_return_sum,
        slippage_return_sum = excluded.slippage_return_sum,
        funding_return_sum = excluded.funding_return_sum,
        liquidation_return_sum = excluded.liquidation_return_sum,
        net_return_sum = excluded.net_return_sum,
        win_return_sum = excluded.win_return_sum,
        loss_return_sum = excluded.loss_return_sum,
        take_profit_hours = excluded.take_profit_hours,
        stop_loss_hours_sum = excluded.stop_loss_hours_sum
  )
  select array_agg(distinct bot_name), count(*) into v_bots, v_days from summed;

  perform engine.total_bot_accuracy(v_bots, update_bot_metrics.as_of);
  return v_days;
end;
$$;
comment on function public.update_bot_metrics(timestamptz) is 'Cron job: rebuilds the stale bot-days and the totals of their bots. Returns how many bot-days were rebuilt.';
