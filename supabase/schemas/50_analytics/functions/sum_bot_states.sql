-- The three parts of each stale bot-day side by side. A day without a living trade has no row.
create function engine.sum_bot_states(as_of timestamptz)
returns table (state public.bot_daily_states, is_settled boolean)
language sql
stable
rows 1000
set search_path = ''
set jit = off
as $$
  select
    row(
      account.bot_name, account.market_regime, account.day,
      account.alive_count, account.change_sum, account.net_return, account.exposure, account.turnover,
      coalesce(trades.trade_count, 0), coalesce(trades.net_sum, 0), coalesce(trades.net_mean, 0),
      coalesce(trades.net_m2, 0), coalesce(trades.win_count, 0), coalesce(trades.loss_count, 0),
      coalesce(trades.win_sum, 0), coalesce(trades.loss_sum, 0), trades.best_net, trades.worst_net,
      coalesce(trades.r_sum, 0), coalesce(trades.r_count, 0), coalesce(trades.favourable_sum, 0),
      coalesce(trades.adverse_sum, 0), coalesce(trades.excursion_count, 0),
      coalesce(runs.first_sign, 0::smallint), coalesce(runs.first_run, 0), coalesce(runs.first_run_net, 0),
      coalesce(runs.last_sign, 0::smallint), coalesce(runs.last_run, 0), coalesce(runs.last_run_net, 0),
      coalesce(runs.is_one_run, false), coalesce(runs.best_win_run, 0), coalesce(runs.best_win_run_net, 0),
      coalesce(runs.best_loss_run, 0), coalesce(runs.best_loss_run_net, 0),
      coalesce(runs.opening_sign, 0::smallint), coalesce(runs.closing_sign, 0::smallint),
      coalesce(runs.run_count, 0), coalesce(trades.decided_count, 0), coalesce(trades.correct_count, 0),
      coalesce(trades.confidence_sum, 0), coalesce(trades.brier_sum, 0), coalesce(trades.log_loss_sum, 0),
      coalesce(trades.bin_count, array_fill(0, array[10])),
      coalesce(trades.bin_correct, array_fill(0, array[10])),
      coalesce(trades.bin_confidence_sum, array_fill(0::double precision, array[10]))
    )::public.bot_daily_states,
    account.is_settled
  from engine.sum_account_days(sum_bot_states.as_of) as account
  left join engine.sum_ended_trades(sum_bot_states.as_of) as trades
    on trades.bot_name = account.bot_name and trades.market_regime = account.market_regime and trades.day = account.day
  left join engine.sum_runs(sum_bot_states.as_of) as runs
    on runs.bot_name = account.bot_name and runs.market_regime = account.market_regime and runs.day = account.day;
$$;
comment on function engine.sum_bot_states(timestamptz) is 'Daily states of the stale bot-days. is_settled is false where a candle that is not there yet may still change a mark.';
