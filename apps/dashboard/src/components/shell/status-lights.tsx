import { attempt } from '#data/attempt.ts';
import { getSymbolFreshness } from '#data/market/get-symbol-freshness.ts';
import { getJobHealth } from '#data/ops/get-job-health.ts';
import { StatusChip } from './status-chip.tsx';
import { type StatusSummary, summariseFreshness } from './summarise-freshness.ts';
import { summariseJobs } from './summarise-jobs.ts';

/** Data freshness and job health, judged when the page is read: a dead scheduler cannot keep calling itself well. */
export async function StatusLights() {
  const now = new Date().toISOString();
  const [data, jobs] = await Promise.all([
    orUnreachable(getSymbolFreshness, (symbols) => summariseFreshness(symbols, now), 'no data'),
    orUnreachable(getJobHealth, summariseJobs, 'jobs unknown'),
  ]);
  return (
    <>
      <StatusChip name="Data" summary={data} />
      <StatusChip name="Jobs" summary={jobs} />
    </>
  );
}

async function orUnreachable<Data>(
  load: () => Promise<Data>,
  summarise: (data: Data) => StatusSummary,
  short: string,
): Promise<StatusSummary> {
  const answer = await attempt(load);
  return 'data' in answer ? summarise(answer.data) : { level: 'bad', short, sentence: answer.problem };
}
