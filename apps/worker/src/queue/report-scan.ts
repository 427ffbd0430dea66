import { setTimeout } from 'node:timers/promises';
import type { Database } from '@quorum/local-stack';
import type { JobWithMetadata, PgBoss } from 'pg-boss';
import { recordJobRun } from '../jobs/record-job-run.ts';
import { type Scan, type ScanJob, symbolQueue } from './scan-job.ts';

/** Waits for the last symbol of a scan and writes down what came of all of them, as one run of scan_market. */
export async function reportScan(
  boss: PgBoss,
  database: Database,
  scan: Scan,
  signal: AbortSignal,
): Promise<void> {
  const jobs = await untilSettled(boss, scan, signal);
  await recordJobRun(database, 'scan_market', async () => {
    const failed = jobs.filter(({ state }) => state !== 'completed');
    if (failed.length > 0)
      throw new Error(`${failed.length} symbols could not be scanned: ${failed.map(failureOf).join('; ')}`);
    return countPredictions(database, scan);
  });
}

async function untilSettled(
  boss: PgBoss,
  { exchange, asOf }: Scan,
  signal: AbortSignal,
): Promise<JobWithMetadata<ScanJob>[]> {
  for (;;) {
    const jobs = await boss.findJobs<ScanJob>(symbolQueue, { data: { exchange, asOf } });
    if (jobs.every(({ state }) => ['completed', 'failed', 'cancelled'].includes(state))) return jobs;
    await setTimeout(500, undefined, { signal });
  }
}

function failureOf({ data, output }: JobWithMetadata<ScanJob>): string {
  const message = (output as { message?: unknown } | null)?.message ?? 'its worker was lost again and again';
  return `${data.symbol} ${data.timeframe}: ${String(message)}`;
}

async function countPredictions(database: Database, { exchange, asOf }: Scan): Promise<number> {
  const [row] = await database.query<{ count: number }>(
    `select coalesce(sum(prediction_count), 0)::bigint as count
     from public.scan_symbols join public.scans using (scan_id)
     where exchange = $1 and as_of = $2`,
    [exchange, new Date(asOf)],
  );
  return row?.count ?? 0;
}
