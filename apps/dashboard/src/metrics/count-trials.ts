import type { AdvancedMetrics } from '#data/metrics/advanced-metrics.ts';

/** From how many days on a bot's Sharpe ratio counts as a trial, as in the database. */
const trialDays = 30;

export interface Trials {
  /** Bots whose Sharpe ratio was looked at: what the best of them is deflated by. */
  readonly trialCount: number;
  /** Bots with a decided call: what p values are corrected for. */
  readonly comparedCount: number;
  readonly toldCount: number;
}

/** How many looks the crowd is, and how many bots stand out after correcting for them. */
export function countTrials(crowd: readonly AdvancedMetrics[]): Trials {
  return {
    trialCount: crowd.filter(
      ({ day_count, sharpe_per_day }) => day_count >= trialDays && sharpe_per_day !== null,
    ).length,
    comparedCount: crowd.filter(({ p_value }) => p_value !== null).length,
    toldCount: crowd.filter(({ is_told_from_luck }) => is_told_from_luck).length,
  };
}
