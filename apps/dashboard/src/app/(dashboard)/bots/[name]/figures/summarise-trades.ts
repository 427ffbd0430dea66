import type { FigureColumn, Figures } from '#data/metrics/figures.ts';
import type { Trade } from '#data/tracking/get-trades.ts';

/** The figures per trade and per call of some trades, by the same definitions as the database's; null without a sample. */
export function summariseTrades(trades: readonly Trade[]) {
  const nets = trades.map(({ net_return }) => net_return);
  const wins = nets.filter((net) => net > 0);
  const losses = nets.filter((net) => net < 0);
  const decided = trades.filter(({ is_correct }) => is_correct !== null);
  const averageWin = mean(wins);
  const averageLoss = negate(mean(losses));
  return {
    trade_count: nets.length,
    win_count: wins.length,
    loss_count: losses.length,
    win_rate: ratio(wins.length, wins.length + losses.length),
    profit_factor: ratio(sum(wins), -sum(losses)),
    expectancy: mean(nets),
    average_win: averageWin,
    average_loss: averageLoss,
    payoff_ratio: averageWin === null || averageLoss === null ? null : averageWin / averageLoss,
    best_trade: nets.length === 0 ? null : Math.max(...nets),
    worst_trade: nets.length === 0 ? null : Math.min(...nets),
    mean_favourable: mean(known(trades.map(({ favourable_move }) => favourable_move))),
    mean_adverse: mean(known(trades.map(({ adverse_move }) => adverse_move))),
    decided_count: decided.length,
    correct_count: decided.filter(({ is_correct }) => is_correct).length,
    accuracy: ratio(decided.filter(({ is_correct }) => is_correct).length, decided.length),
  };
}

/** Figures of which only those of the trades given are known; `why` is said of all others. */
export function figuresOfTrades(name: string, trades: readonly Trade[], why: string): Figures {
  const summary = summariseTrades(trades);
  const all: Figures = { ...noFigures(name, why), ...summary };
  const missing = Object.entries(summary).filter(([, value]) => value === null);
  const reasons = Object.entries(all.unknown_reasons).filter(([column]) => !(column in summary));
  return {
    ...all,
    unknown_reasons: {
      ...Object.fromEntries(reasons),
      ...Object.fromEntries(missing.map(([column]) => [column, whyMissing(column, summary)])),
    },
  };
}

/** Figures of which nothing is known, and why. */
export function noFigures(name: string, why: string): Figures {
  return {
    ...nothing,
    bot_name: name,
    unknown_reasons: Object.fromEntries(unknownColumns.map((column) => [column, why])),
  };
}

function whyMissing(column: string, { trade_count, win_count }: ReturnType<typeof summariseTrades>): string {
  if (trade_count === 0) return 'no trade of this side has ended';
  if (column === 'accuracy') return 'no call has been decided';
  if (column === 'win_rate') return 'no trade has won or lost';
  if (column.startsWith('mean_')) return 'no trade has ended whose path is known';
  return column === 'average_win' || (column === 'payoff_ratio' && win_count === 0)
    ? 'no trade has won'
    : 'no trade has lost';
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
  .filter(([, value]) => value === null)
  .map(([column]) => column) as FigureColumn[];

function known(values: readonly (number | null)[]): number[] {
  return values.filter((value) => value !== null);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function mean(values: readonly number[]): number | null {
  return ratio(sum(values), values.length);
}

function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

function negate(value: number | null): number | null {
  return value === null ? null : -value;
}
