import type { FigureColumn, Figures } from '#data/metrics/figures.ts';

/** Figures of which nothing is known, and why. */
export function noFigures(name: string, why: string): Figures {
  return explainMissing({ ...nothing, bot_name: name }, why);
}

/** The same figures; a null that came without its reason gets this one. */
export function explainMissing(figures: Figures, why: string): Figures {
  const missing = unknownColumns.filter((column) => figures[column] === null);
  return {
    ...figures,
    unknown_reasons: {
      ...Object.fromEntries(missing.map((column) => [column, why])),
      ...figures.unknown_reasons,
    },
  };
}

const nothing: Figures = {
  bot_name: '',
  market_regime: 'ALL',
  first_day: null,
  last_day: null,
  day_count: 0,
  total_return: null,
  cagr: null,
  annual_volatility: null,
  sharpe_ratio: null,
  sharpe_per_day: null,
  sharpe_ratio_adjusted: null,
  sortino_ratio: null,
  calmar_ratio: null,
  max_drawdown: null,
  current_drawdown: null,
  max_drawdown_days: null,
  recovery_days: null,
  value_at_risk_95: null,
  conditional_value_at_risk_95: null,
  skewness: null,
  kurtosis: null,
  exposure: null,
  turnover_per_day: null,
  trade_count: 0,
  win_count: 0,
  loss_count: 0,
  win_rate: null,
  profit_factor: null,
  expectancy: null,
  expectancy_r: null,
  average_win: null,
  average_loss: null,
  payoff_ratio: null,
  best_trade: null,
  worst_trade: null,
  mean_favourable: null,
  mean_adverse: null,
  decided_count: 0,
  correct_count: 0,
  accuracy: null,
  unknown_reasons: {},
  as_of: null,
};

const unknownColumns = Object.entries(nothing)
  .filter(([column, value]) => value === null && !['first_day', 'last_day', 'as_of'].includes(column))
  .map(([column]) => column) as FigureColumn[];
