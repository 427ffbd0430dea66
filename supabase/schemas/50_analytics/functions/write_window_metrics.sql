-- The last 7, 30 and 90 days of every bot, by merging their states. What fell silent leaves the table.
create function engine.write_window_metrics(as_of timestamptz)
returns void
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
declare
  v_today date := engine.utc_day(write_window_metrics.as_of);
  v_bots text[] := array(select bot_name from public.bots order by bot_name);
begin
  delete from public.bot_window_metrics;
  insert into public.bot_window_metrics (
    bot_name, market_regime, window_days,
    first_day, last_day, day_count, total_return, cagr, annual_volatility, sharpe_ratio, sharpe_per_day,
    sharpe_ratio_adjusted, sortino_ratio, calmar_ratio, max_drawdown, current_drawdown, max_drawdown_days,
    recovery_days, value_at_risk_95, conditional_value_at_risk_95, skewness, kurtosis, exposure,
    turnover_per_day, trade_count, win_count, loss_count, win_rate, profit_factor, expectancy, expectancy_r,
    average_win, average_loss, payoff_ratio, best_trade, worst_trade, mean_favourable, mean_adverse,
    decided_count, correct_count, accuracy,
    unknown_reasons, as_of
  )
  select
    measured.bot_name, measured.market_regime, span.length,
    measured.first_day, measured.last_day, measured.day_count, measured.total_return, measured.cagr,
    measured.annual_volatility, measured.sharpe_ratio, measured.sharpe_per_day, measured.sharpe_ratio_adjusted,
    measured.sortino_ratio, measured.calmar_ratio, measured.max_drawdown, measured.current_drawdown,
    measured.max_drawdown_days, measured.recovery_days, measured.value_at_risk_95,
    measured.conditional_value_at_risk_95, measured.skewness, measured.kurtosis, measured.exposure,
    measured.turnover_per_day, measured.trade_count, measured.win_count, measured.loss_count, measured.win_rate,
    measured.profit_factor, measured.expectancy, measured.expectancy_r, measured.average_win,
    measured.average_loss, measured.payoff_ratio, measured.best_trade, measured.worst_trade,
    measured.mean_favourable, measured.mean_adverse, measured.decided_count, measured.correct_count,
    measured.accuracy,
    -- Luck is judged over the whole record, not over a window.
    measured.unknown_reasons - '{probabilistic_sharpe,minimum_track_record_days}'::text[], write_window_metrics.as_of
  from unnest(array[7, 30, 90]) as span (length)
  cross join lateral engine.measure_bots(
    v_bots, 'ALL', 'ALL', v_today - span.length + 1, v_today
  ) as measured;
end;
$$;
comment on function engine.write_window_metrics(timestamptz) is 'Rewrites bot_window_metrics for the windows that end on the day of as_of.';
