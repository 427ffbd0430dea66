-- Reads states and helpers that no request role may touch, and hands out the figures of one account.
create function engine.read_bot_figures(bot_name text, market_regime text, side text, from_day date, through_day date)
returns public.bot_figures
language sql
stable
security definer
set search_path = ''
as $$
  select row(
    read_bot_figures.bot_name, read_bot_figures.market_regime, read_bot_figures.side,
    measured.first_day, measured.last_day, coalesce(measured.day_count, 0), measured.total_return,
    measured.cagr, measured.annual_volatility, measured.sharpe_ratio, measured.sharpe_per_day,
    measured.sharpe_ratio_adjusted, measured.sortino_ratio, measured.calmar_ratio, measured.max_drawdown,
    measured.current_drawdown, measured.max_drawdown_days, measured.recovery_days, measured.value_at_risk_95,
    measured.conditional_value_at_risk_95, measured.skewness, measured.kurtosis, measured.exposure,
    measured.turnover_per_day, coalesce(measured.trade_count, 0), coalesce(measured.win_count, 0),
    coalesce(measured.loss_count, 0), measured.win_rate, measured.profit_factor, measured.expectancy,
    measured.expectancy_r, measured.average_win, measured.average_loss, measured.payoff_ratio,
    measured.best_trade, measured.worst_trade, measured.mean_favourable, measured.mean_adverse,
    coalesce(measured.decided_count, 0), coalesce(measured.correct_count, 0), measured.accuracy,
    coalesce(
      measured.unknown_reasons - '{probabilistic_sharpe,minimum_track_record_days}'::text[],
      '{"total_return": "no trade was alive in this period"}'
    )
  )::public.bot_figures
  from (select) as always
  left join engine.measure_bots(
    array[read_bot_figures.bot_name], read_bot_figures.market_regime, read_bot_figures.side, read_bot_figures.from_day,
    engine.last_state_day(read_bot_figures.through_day)
  ) as measured on true;
$$;
comment on function engine.read_bot_figures(text, text, text, date, date) is 'What public.get_bot_figures returns.';
