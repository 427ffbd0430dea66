import type { LeaderboardRow } from '#data/bots/get-leaderboard.ts';
import type { AdvancedMetrics } from '#data/metrics/advanced-metrics.ts';

/** The part of bot_advanced_metrics that the table shows. */
export type ListedMetrics = Pick<
  AdvancedMetrics,
  | 'day_count'
  | 'probability_above_coin'
  | 'effective_count'
  | 'is_told_from_luck'
  | 'p_value_adjusted'
  | 'sharpe_ratio'
  | 'max_drawdown'
  | 'profit_factor'
  | 'expectancy'
  | 'unknown_reasons'
>;

/** A bot with what it is worth over its whole record, and what the market does not have of what it needs. */
export interface ListedBot extends LeaderboardRow {
  readonly advanced: ListedMetrics;
  readonly missing_needs: readonly string[];
}

/** What is known of a bot the metrics job has not seen. */
export const nothingMeasured: ListedMetrics = {
  day_count: 0,
  probability_above_coin: null,
  effective_count: null,
  is_told_from_luck: null,
  p_value_adjusted: null,
  sharpe_ratio: null,
  max_drawdown: null,
  profit_factor: null,
  expectancy: null,
  unknown_reasons: {},
};
