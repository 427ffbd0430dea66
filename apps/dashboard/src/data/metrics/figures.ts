import { z } from 'zod';
import { instant, reasons } from '../columns.ts';

/** What an account and its trades did over some days, in one regime or all: shared by all tables of figures. */
export const figures = z.object({
  bot_name: z.string(),
  market_regime: z.string(),
  first_day: z.string().nullable(),
  last_day: z.string().nullable(),
  day_count: z.number(),
  total_return: z.number().nullable(),
  cagr: z.number().nullable(),
  annual_volatility: z.number().nullable(),
  sharpe_ratio: z.number().nullable(),
  sharpe_per_day: z.number().nullable(),
  sharpe_ratio_adjusted: z.number().nullable(),
  sortino_ratio: z.number().nullable(),
  calmar_ratio: z.number().nullable(),
  max_drawdown: z.number().nullable(),
  current_drawdown: z.number().nullable(),
  max_drawdown_days: z.number().nullable(),
  recovery_days: z.number().nullable(),
  value_at_risk_95: z.number().nullable(),
  conditional_value_at_risk_95: z.number().nullable(),
  skewness: z.number().nullable(),
  kurtosis: z.number().nullable(),
  exposure: z.number().nullable(),
  turnover_per_day: z.number().nullable(),
  trade_count: z.number(),
  win_count: z.number(),
  loss_count: z.number(),
  win_rate: z.number().nullable(),
  profit_factor: z.number().nullable(),
  expectancy: z.number().nullable(),
  expectancy_r: z.number().nullable(),
  average_win: z.number().nullable(),
  average_loss: z.number().nullable(),
  payoff_ratio: z.number().nullable(),
  best_trade: z.number().nullable(),
  worst_trade: z.number().nullable(),
  mean_favourable: z.number().nullable(),
  mean_adverse: z.number().nullable(),
  decided_count: z.number(),
  correct_count: z.number(),
  accuracy: z.number().nullable(),
  unknown_reasons: reasons,
  as_of: instant.nullable(),
});

export type Figures = z.infer<typeof figures>;

/** The columns that may be unknown. */
export type FigureColumn = {
  [Column in keyof Figures]: Figures[Column] extends number | null
    ? null extends Figures[Column]
      ? Column
      : never
    : never;
}[keyof Figures];
