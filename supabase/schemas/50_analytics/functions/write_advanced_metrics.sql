-- The figures of some bots over all their days. A bot whose calls were all withdrawn is as new.
create function engine.write_advanced_metrics(bot_names text[], market_regime text, as_of timestamptz)
returns void
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
begin
  delete from public.bot_advanced_metrics as metrics
  where metrics.bot_name = any (write_advanced_metrics.bot_names)
    and metrics.market_regime = write_advanced_metrics.market_regime
    and not exists (
      select from public.bot_daily_parts as part
      where part.bot_name = metrics.bot_name and metrics.market_regime in ('ALL', part.market_regime)
    );
  insert into public.bot_advanced_metrics (bot_name, market_regime)
  select bot.bot_name, 'ALL' from unnest(write_advanced_metrics.bot_names) as bot (bot_name)
  on conflict on constraint bot_advanced_metrics_pkey do nothing;

  insert into public.bot_advanced_metrics as metrics (
    bot_name, market_regime,
    first_day, last_day, day_count, total_return, cagr, annual_volatility, sharpe_ratio, sharpe_per_day,
    sharpe_ratio_adjusted, sortino_ratio, calmar_ratio, max_drawdown, current_drawdown, max_drawdown_days,
    recovery_days, value_at_risk_95, conditional_value_at_risk_95, skewness, kurtosis, exposure,
    turnover_per_day, trade_count, win_count, loss_count, win_rate, profit_factor, expectancy, expectancy_r,
    average_win, average_loss, payoff_ratio, best_trade, worst_trade, mean_favourable, mean_adverse,
    decided_count, correct_count, accuracy,
    effective_count, probability_above_coin, p_value, probabilistic_sharpe, minimum_track_record_days,
    unknown_reasons, as_of
  )
  select
    measured.bot_name, measured.market_regime,
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
    worth.calls, worth.probability, 1 - worth.probability, measured.probabilistic_sharpe, measured.minimum_track_record_days,
    measured.unknown_reasons || engine.unknown_luck_figures(measured.market_regime, measured.decided_count),
    write_advanced_metrics.as_of
  from engine.measure_bots(
    write_advanced_metrics.bot_names, write_advanced_metrics.market_regime, 'ALL', null, engine.utc_day(write_advanced_metrics.as_of)
  ) as measured
  cross join engine.analytics_progress as progress
  left join engine.simultaneous_calls as together on together.bot_name = measured.bot_name
  cross join lateral (
    select number.calls, engine.probability_above_half(number.calls * measured.accuracy, number.calls) as probability
    from engine.effective_count(
      nullif(measured.decided_count, 0), coalesce(together.call_count, 1), coalesce(progress.correctness_correlation, 0)
    ) as number (calls)
  ) as worth
  on conflict on constraint bot_advanced_metrics_pkey do update
  set first_day = excluded.first_day,
      last_day = excluded.last_day,
      day_count = excluded.day_count,
      total_return = excluded.total_return,
      cagr = excluded.cagr,
      annual_volatility = excluded.annual_volatility,
      sharpe_ratio = excluded.sharpe_ratio,
      sharpe_per_day = excluded.sharpe_per_day,
      sharpe_ratio_adjusted = excluded.sharpe_ratio_adjusted,
      sortino_ratio = excluded.sortino_ratio,
      calmar_ratio = excluded.calmar_ratio,
      max_drawdown = excluded.max_drawdown,
      current_drawdown = excluded.current_drawdown,
      max_drawdown_days = excluded.max_drawdown_days,
      recovery_days = excluded.recovery_days,
      value_at_risk_95 = excluded.value_at_risk_95,
      conditional_value_at_risk_95 = excluded.conditional_value_at_risk_95,
      skewness = excluded.skewness,
      kurtosis = excluded.kurtosis,
      exposure = excluded.exposure,
      turnover_per_day = excluded.turnover_per_day,
      trade_count = excluded.trade_count,
      win_count = excluded.win_count,
      loss_count = excluded.loss_count,
      win_rate = excluded.win_rate,
      profit_factor = excluded.profit_factor,
      expectancy = excluded.expectancy,
      expectancy_r = excluded.expectancy_r,
      average_win = excluded.average_win,
      average_loss = excluded.average_loss,
      payoff_ratio = excluded.payoff_ratio,
      best_trade = excluded.best_trade,
      worst_trade = excluded.worst_trade,
      mean_favourable = excluded.mean_favourable,
      mean_adverse = excluded.mean_adverse,
      decided_count = excluded.decided_count,
      correct_count = excluded.correct_count,
      accuracy = excluded.accuracy,
      effective_count = excluded.effective_count,
      probability_above_coin = excluded.probability_above_coin,
      p_value = excluded.p_value,
      probabilistic_sharpe = excluded.probabilistic_sharpe,
      minimum_track_record_days = excluded.minimum_track_record_days,
      unknown_reasons = excluded.unknown_reasons,
      as_of = excluded.as_of;
end;
$$;
comment on function engine.write_advanced_metrics(text[], text, timestamptz) is 'Rewrites the rows of these bots and this regime in bot_advanced_metrics. What compares the crowd is added by engine.write_crowd_luck.';
