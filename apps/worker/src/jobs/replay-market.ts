import { setImmediate } from 'node:timers/promises';
import type { Database } from '@quorum/local-stack';
import { MarketHistory } from '../market/market-history.ts';
import { type CronJob, firstRunWithin, isHourly, readCronJobs, runJobFunction } from './cron-jobs.ts';
import { scanMarket, scanMinute } from './scan-market.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * How long a job may wait in a replay because nothing in the loop reads what it writes before: rehab reads the records
 * just after midnight, pages and people alone read the analytics. It catches up from its watermark; the last day is
 * punctual, so that the rows at the end are those that a run at every one of its minutes would leave.
 */
const patience: Readonly<Record<string, number>> = {
  update_bot_metrics: DAY,
  calculate_advanced_metrics: 7 * DAY,
  purge_run_history: 7 * DAY,
};

export interface ReplayRequest {
  readonly database: Database;
  readonly exchange: string;
  readonly symbols: readonly string[];
  /** Hours that begin in [from, to) are replayed, ms UTC. */
  readonly from: number;
  readonly to: number;
  /** Ask the bots only every so many hours; every hour when left out. */
  readonly scanEvery?: number;
  readonly signal?: AbortSignal;
  /** Told after each scan (`scan_market`) and job how long it took, ms. */
  readonly onRun?: (name: string, ms: number) => void;
  readonly onProgress?: (progress: ReplayProgress) => void;
}

export interface ReplayProgress {
  /** The market time the replay has reached, ms UTC. */
  readonly at: number;
  readonly predictionCount: number;
  /** Part of the way, 0 to 1. */
  readonly part: number;
}

/**
 * Turns the loop over past candles: the bots are asked and the very jobs that run live are run, each at its own minute.
 * Jobs catch up from their watermarks, so one run before somebody reads leaves the rows that a run an hour would leave.
 * An interrupted replay goes on at the hour it had reached.
 * @returns how many predictions were written.
 */
export async function replayMarket(request: ReplayRequest): Promise<number> {
  const { database, exchange, to } = request;
  const from = Math.max(request.from, await replayedThrough(database, exchange));
  const jobs = (await readCronJobs(database)).map((job) => ({ ...job, hourly: isHourly(job.schedule) }));
  const history = new MarketHistory(database, exchange, () => to);
  const start = from - (from % HOUR);
  let predictionCount = 0;
  for (let hour = start; hour < to && request.signal?.aborted !== true; hour += HOUR) {
    predictionCount += await replayHour(request, history, jobs, hour);
    // The embedded engine answers without letting timers, signals and requests have a turn.
    await setImmediate();
    const part = Math.min(1, (hour + HOUR - start) / (to - start));
    request.onProgress?.({ at: hour + HOUR, predictionCount, part });
  }
  return predictionCount;
}

async function replayHour(
  { database, exchange, symbols, to, scanEvery = 1, onRun }: ReplayRequest,
  history: MarketHistory,
  jobs: readonly (CronJob & { readonly hourly: boolean })[],
  hour: number,
): Promise<number> {
  let written = 0;
  const scan = async (asOf: number) => {
    written = await scanMarket({ database, history, exchange, symbols, asOf, origin: 'replay' });
  };
  const ticks = jobs
    .filter(({ name }) => hour % (patience[name] ?? HOUR) === 0 || hour >= to - DAY)
    .flatMap((job) => {
      const at = firstRunWithin(job.schedule, hour, hour + HOUR);
      const run = (asOf: number) => runJobFunction(database, job, asOf);
      return at === null ? [] : [{ name: job.name, at, hourly: job.hourly, run }];
    });
  const isScanned = (hour / HOUR) % scanEvery === 0;
  // Hourly jobs catch up from their watermarks, so they can wait until a slower job reads what they write.
  const isRead = hour + HOUR >= to || ticks.some(({ hourly }) => !hourly);
  // The crowd decides after each scan and has nothing to say between them.
  const due = ticks.filter(({ name }) => (name === 'make_recommendations' ? isScanned : isRead));
  if (isScanned) due.push({ name: 'scan_market', at: hour + scanMinute * MINUTE, hourly: false, run: scan });
  for (const { name, at, run } of due.sort((a, b) => a.at - b.at)) {
    const startedAt = performance.now();
    await run(at);
    onRun?.(name, performance.now() - startedAt);
  }
  return written;
}

/** The hour after which nothing has been replayed yet; the last one is asked again, which changes nothing. */
async function replayedThrough(database: Database, exchange: string): Promise<number> {
  const [row] = await database.query<{ at: Date | null }>(
    "select max(as_of) as at from public.scans where exchange = $1 and origin = 'replay'",
    [exchange],
  );
  return row?.at?.getTime() ?? 0;
}
