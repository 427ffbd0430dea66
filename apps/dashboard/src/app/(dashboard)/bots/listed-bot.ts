import type { LeaderboardRow } from '#data/bots/get-leaderboard.ts';
import type { AdvancedMetrics } from '#data/metrics/advanced-metrics.ts';
import type { Standing } from '#data/trust/get-standings.ts';

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

/** The part of bot_standings that the table shows. */
export interface ListedStanding
  extends Pick<
    Standing,
    | 'status'
    | 'status_reason'
    | 'probation_prediction_count'
    | 'effective_weight'
    | 'trust_score'
    | 'expected_rate'
    | 'situation_name'
    | 'average_correlation'
    | 'cluster_id'
    | 'cluster_size'
    | 'cluster_unknown_reason'
  > {
  /** Decided calls a probation takes. */
  readonly probation_call_target: number;
}

/** A bot with what it is worth over its whole record, and what the market does not have of what it needs. */
export interface ListedBot extends LeaderboardRow {
  readonly advanced: ListedMetrics;
  /** Null for the crowd's own voice, which does not vote. */
  readonly standing: ListedStanding | null;
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

/** Where a bot stands that nobody doubts and nobody knows. */
export const nothingDecided: ListedStanding = {
  status: 'active',
  status_reason: 'no reason to doubt it yet',
  probation_prediction_count: 0,
  effective_weight: 1,
  trust_score: null,
  expected_rate: null,
  situation_name: null,
  average_correlation: null,
  cluster_id: null,
  cluster_size: null,
  cluster_unknown_reason: 'no correlation is known yet',
  probation_call_target: 20,
};
