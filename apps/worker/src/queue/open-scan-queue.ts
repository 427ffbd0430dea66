import type { Database } from '@quorum/local-stack';
import type { JobResult, JobWithMetadata, PgBoss } from 'pg-boss';
import { dueTimeframes, scanSymbol } from '../jobs/scan-market.ts';
import { MarketHistory } from '../market/market-history.ts';
import { messageOf } from '../message-of.ts';
import { connectQueue } from './connect-queue.ts';
import { reportScan } from './report-scan.ts';
import { idOfJob, idOfScan, type Scan, type ScanJob, symbolQueue } from './scan-job.ts';

const MINUTE = 60_000;
const reportQueue = 'scan-reports';

export interface ScanQueueOptions {
  readonly database: Database;
  readonly databaseUrl: string;
  readonly onError: (message: string) => void;
  /** What is done about one symbol; returns how many predictions were new. */
  readonly scan?: (job: ScanJob) => Promise<number>;
  /** A symbol that fails is tried again so often, after so long, twice as long, and so on. */
  readonly retry?: { readonly limit: number; readonly delaySeconds: number };
}

export interface ScanQueue {
  /** Puts every symbol of a scan into the queue, once, however many workers do so. */
  enqueue(scan: Scan, symbols: readonly string[]): Promise<void>;
  /** Finishes the symbols under way; what is left is for the other workers. */
  close(): Promise<void>;
}

/**
 * Shares scans among all workers on a database: a symbol is a job, each worker takes some at a time. A symbol is
 * written in one transaction that a second one finds done, so a job that runs twice leaves each prediction once.
 */
export async function openScanQueue(options: ScanQueueOptions): Promise<ScanQueue> {
  const { database, databaseUrl, onError } = options;
  const boss = await connectQueue(database, databaseUrl, onError);
  const closing = new AbortController();
  await createQueues(boss, options.retry ?? { limit: 5, delaySeconds: 5 });

  const scan = options.scan ?? scanning(database);
  await boss.work<ScanJob, unknown>(
    symbolQueue,
    { batchSize: 3, burstWhenBatchFull: true, perJobResults: true, includeMetadata: true },
    (jobs) => Promise.all(jobs.map((job) => runSymbol(job as JobWithMetadata<ScanJob>, scan))),
  );
  await boss.work<Scan>(reportQueue, async ([job]) => {
    if (job !== undefined) await reportScan(boss, database, job.data, closing.signal);
  });

  return {
    async enqueue(asked, symbols) {
      const jobs = dueTimeframes(asked.asOf).flatMap((timeframe) =>
        symbols.map((symbol): ScanJob => ({ ...asked, timeframe, symbol })),
      );
      await boss.insert(
        symbolQueue,
        jobs.map((job) => ({ id: idOfJob(job), data: job })),
      );
      // After the symbols: a report that is there waits for all of them.
      await boss.insert(reportQueue, [{ id: idOfScan(asked), data: asked }]);
    },
    async close() {
      closing.abort();
      await boss.stop({ graceful: true, timeout: MINUTE / 2 });
    },
  };
}

async function createQueues(boss: PgBoss, retry: { limit: number; delaySeconds: number }): Promise<void> {
  const aDay = { deleteAfterSeconds: 24 * 60 * 60, heartbeatSeconds: 10 };
  await boss.createQueue(symbolQueue, {
    ...aDay,
    retryLimit: retry.limit,
    retryDelay: retry.delaySeconds,
    retryBackoff: true,
    retryDelayMax: 60,
    expireInSeconds: 120,
  });
  await boss.createQueue(reportQueue, { ...aDay, retryLimit: 10, expireInSeconds: 15 * 60 });
}

/** The bots are asked about candles that are read once a scan, not once a symbol. */
function scanning(database: Database): (job: ScanJob) => Promise<number> {
  let history: { readonly of: string; readonly read: MarketHistory } | null = null;
  return ({ exchange, asOf, origin, symbol, timeframe }) => {
    const scan = `${exchange} ${asOf}`;
    if (history?.of !== scan) history = { of: scan, read: new MarketHistory(database, exchange) };
    return scanSymbol({ database, history: history.read, exchange, asOf, origin }, symbol, timeframe);
  };
}

/** A live call may be written for a quarter of an hour; after that another try would only be refused again. */
async function runSymbol(
  { id, data }: JobWithMetadata<ScanJob>,
  scan: (job: ScanJob) => Promise<number>,
): Promise<JobResult> {
  const lateMinutes = Math.floor((Date.now() - data.asOf) / MINUTE);
  if (data.origin === 'live' && lateMinutes >= 15)
    return { id, status: 'deadletter', output: { message: `no worker was free for ${lateMinutes} minutes` } };
  try {
    return { id, status: 'completed', output: { written: await scan(data) } };
  } catch (error) {
    return { id, status: 'failed', output: { message: messageOf(error) } };
  }
}
