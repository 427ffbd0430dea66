import type { Queryable } from '@quorum/local-stack';

export const trackingJobs = ['track_current_prices', 'check_tp_sl_hits', 'evaluate_outcomes'] as const;
export const allJobs = [...trackingJobs, 'update_bot_metrics', 'calculate_advanced_metrics'] as const;
export type Job = (typeof allJobs)[number];

/** Runs jobs one after another, as of one moment (ms). */
export async function runJobs(
  database: Queryable,
  asOf: number,
  jobs: readonly Job[] = trackingJobs,
): Promise<void> {
  for (const job of jobs) {
    await database.query(`select public.${job}(to_timestamp($1::float8))`, [asOf / 1000]);
  }
}
