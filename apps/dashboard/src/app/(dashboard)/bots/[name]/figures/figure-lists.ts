import type { FigureColumn, Figures } from '#data/metrics/figures.ts';
import type { MetricName } from '#metrics/definitions.ts';

export type FigureUnit = 'return' | 'share' | 'ratio' | 'days' | 'r' | 'perDay';

export interface ListedFigure {
  readonly column: FigureColumn;
  readonly metric: MetricName;
  readonly unit: FigureUnit;
  /** What the figure rests on. */
  readonly n: (figures: Figures) => number;
}

const days = ({ day_count }: Figures) => day_count;
const trades = ({ trade_count }: Figures) => trade_count;
const wins = ({ win_count }: Figures) => win_count;
const losses = ({ loss_count }: Figures) => loss_count;
const both = ({ win_count, loss_count }: Figures) => win_count + loss_count;

/** What is read off the daily account. */
export const riskFigures: readonly ListedFigure[] = [
  { column: 'total_return', metric: 'totalReturn', unit: 'return', n: days },
  { column: 'cagr', metric: 'cagr', unit: 'return', n: days },
  { column: 'annual_volatility', metric: 'volatility', unit: 'share', n: days },
  { column: 'sharpe_ratio', metric: 'sharpe', unit: 'ratio', n: days },
  { column: 'sharpe_ratio_adjusted', metric: 'sharpeAdjusted', unit: 'ratio', n: days },
  { column: 'sharpe_per_day', metric: 'sharpePerDay', unit: 'ratio', n: days },
  { column: 'sortino_ratio', metric: 'sortino', unit: 'ratio', n: days },
  { column: 'calmar_ratio', metric: 'calmar', unit: 'ratio', n: days },
  { column: 'value_at_risk_95', metric: 'valueAtRisk', unit: 'return', n: days },
  { column: 'conditional_value_at_risk_95', metric: 'conditionalValueAtRisk', unit: 'return', n: days },
  { column: 'max_drawdown', metric: 'maxDrawdown', unit: 'return', n: days },
  { column: 'current_drawdown', metric: 'currentDrawdown', unit: 'return', n: days },
  { column: 'max_drawdown_days', metric: 'drawdownDays', unit: 'days', n: days },
  { column: 'recovery_days', metric: 'recoveryDays', unit: 'days', n: days },
];

/** What is counted per trade, and how busy the account was with them. */
export const tradeFigures: readonly ListedFigure[] = [
  { column: 'win_rate', metric: 'winRate', unit: 'share', n: both },
  { column: 'profit_factor', metric: 'profitFactor', unit: 'ratio', n: both },
  { column: 'expectancy', metric: 'expectancy', unit: 'return', n: trades },
  { column: 'expectancy_r', metric: 'expectancyR', unit: 'r', n: trades },
  { column: 'average_win', metric: 'averageWin', unit: 'share', n: wins },
  { column: 'average_loss', metric: 'averageLoss', unit: 'share', n: losses },
  { column: 'payoff_ratio', metric: 'payoff', unit: 'ratio', n: both },
  { column: 'best_trade', metric: 'bestTrade', unit: 'return', n: trades },
  { column: 'worst_trade', metric: 'worstTrade', unit: 'return', n: trades },
  { column: 'mean_favourable', metric: 'favourable', unit: 'return', n: trades },
  { column: 'mean_adverse', metric: 'adverse', unit: 'return', n: trades },
  { column: 'exposure', metric: 'exposure', unit: 'share', n: days },
  { column: 'turnover_per_day', metric: 'turnover', unit: 'perDay', n: days },
];
