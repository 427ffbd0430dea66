-- The figures of some bots over some days: of the account, per trade and per prediction, each with its own unit.
create function engine.measure_bots(bot_names text[], market_regime text, side text, from_day date, through_day date)
returns table (
  bot_name text, market_regime text, first_day date, last_day date, day_count integer,
  total_return double precision, cagr double precision, annual_volatility double precision,
  sharpe_ratio double precision, sharpe_per_day double precision, sharpe_ratio_adjusted double precision,
  sortino_ratio double precision, calmar_ratio double precision, max_drawdown double precision,
  current_drawdown double precision, max_drawdown_days integer, recovery_days integer,
  value_at_risk_95 double precision, conditional_value_at_risk_95 double precision, skewness double precision,
  kurtosis double precision, exposure double precision, turnover_per_day double precision, trade_count bigint,
  win_count bigint, loss_count bigint, win_rate double precision, profit_factor double precision,
  expectancy double precision, expectancy_r double precision, average_win double precision,
  average_loss double precision, payoff_ratio double precision, best_trade double precision,
  worst_trade double precision, mean_favourable double precision, mean_adverse double precision,
  decided_count bigint, correct_count bigint, accuracy double precision, unknown_reasons jsonb,
  probabilistic_sharpe double precision, minimum_track_record_days double precision
)
language sql
stable
rows 100
set search_path = ''
set jit = off
as $$
  select
    merged.bot_name, measure_bots.market_regime, merged.begins_on, merged.ends_on, account.day_count,
    account.total_return, account.cagr, account.annual_volatility, account.sharpe_ratio, account.sharpe_per_day,
    account.sharpe_ratio_adjusted, account.sortino_ratio, account.calmar_ratio, account.max_drawdown,
    account.current_drawdown, account.max_drawdown_days, account.recovery_days, account.value_at_risk_95,
    account.conditional_value_at_risk_95, account.skewness, account.kurtosis,
    merged.exposure_sum / account.day_count, merged.turnover_sum / account.day_count, merged.trade_count,
    merged.win_count, merged.loss_count,
    merged.win_count::double precision / nullif(merged.win_count + merged.loss_count, 0),
    merged.win_sum / nullif(-merged.loss_sum, 0),
    (merged.win_sum + merged.loss_sum) / nullif(merged.trade_count, 0),
    merged.r_sum / nullif(merged.r_count, 0), merged.win_sum / nullif(merged.win_count, 0),
    -merged.loss_sum / nullif(merged.loss_count, 0),
    merged.win_sum / nullif(merged.win_count, 0) * merged.loss_count / nullif(-merged.loss_sum, 0),
    merged.best_net, merged.worst_net, merged.favourable_sum / nullif(merged.excursion_count, 0),
    merged.adverse_sum / nullif(merged.excursion_count, 0), merged.decided_count, merged.correct_count,
    merged.correct_count::double precision / nullif(merged.decided_count, 0),
    engine.unknown_trade_figures(merged.trade_count, merged.win_count, merged.loss_count, merged.r_count,
      merged.excursion_count, merged.decided_count) || account.unknown_reasons,
    account.probabilistic_sharpe, account.minimum_track_record_days
  from engine.merge_states(
    measure_bots.bot_names, measure_bots.market_regime, measure_bots.side, measure_bots.from_day, measure_bots.through_day
  ) as merged
  cross join lateral engine.measure_account(merged.returns) as account;
$$;
comment on function engine.measure_bots(text[], text, text, date, date) is 'One row a bot that has a state: what bot_advanced_metrics shows, over everything up to through_day or over a window that begins on from_day.';
