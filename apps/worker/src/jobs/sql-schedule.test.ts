import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase } from '../testing/open-test-database.ts';
import { catchUp } from './sql-schedule.ts';

describe('catching up', { timeout: 60_000 }, () => {
  let database: Awaited<ReturnType<typeof openTestDatabase>>;

  beforeAll(async () => {
    database = await openTestDatabase();
  }, 60_000);
  afterAll(() => database.close());

  it('runs every SQL job once, each after those whose rows it reads', async () => {
    await catchUp(database);
    const runs = await database.query<{ job_name: string; status: string }>(
      'select job_name, status from public.job_runs order by run_id',
    );
    expect(runs.map(({ job_name, status }) => `${job_name} ${status}`)).toEqual([
      'track_prices_continuous succeeded',
      'check_tp_sl_hits succeeded',
      'evaluate_outcomes_24h succeeded',
      'update_bot_metrics succeeded',
      'review_bot_probation succeeded',
      'calculate_advanced_metrics succeeded',
      'calculate_bot_correlations succeeded',
      'score_decisions succeeded',
      'detect_drift succeeded',
      'calculate_meta_trust_scores succeeded',
      'rl_optimize_weights succeeded',
      'purge_run_history succeeded',
      'adjust_bot_weights succeeded',
      'make_recommendations succeeded',
    ]);
  });
});
