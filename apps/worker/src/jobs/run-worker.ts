import type { Database } from '@quorum/local-stack';
import type { CandleSource, SymbolInfo } from '@quorum/market-data';
import { Cron } from 'croner';
import { MarketHistory } from '../market/market-history.ts';
import { messageOf } from '../message-of.ts';
import { openScanQueue, type ScanQueue } from '../queue/open-scan-queue.ts';
import { dueScan } from './due-scan.ts';
import { ingestCandles } from './ingest-candles.ts';
import { planNews } from './plan-news.ts';
import { recordJobRun } from './record-job-run.ts';
import { scanMarket } from './scan-market.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const catchUp = 2 * 24 * HOUR;

/** One exchange and what is followed there. */
export interface FollowedMarket {
  readonly source: CandleSource;
  readonly symbols: readonly SymbolInfo[];
}

export interface WorkerOptions {
  readonly database: Database;
  /** A real Postgres whose scans are shared with the other workers on it; without it this process scans alone. */
  readonly databaseUrl?: string | undefined;
  /** Exchanges side by side; one that is out does not stop the others. */
  readonly markets: readonly FollowedMarket[];
  readonly onError: (message: string) => void;
}

/**
 * Keeps the loop fed: candles every quarter of an hour, a scan every hour, both at the times of job_schedule.
 * Runs once at the start for what was missed meanwhile. A failing run is recorded and does not stop the next.
 * @returns a function that stops the clock and waits for the run under way.
 */
export async function runWorker(options: WorkerOptions): Promise<() => Promise<void>> {
  const { database, databaseUrl, onError } = options;
  const queue = databaseUrl === undefined ? null : await openScanQueue({ database, databaseUrl, onError });
  const recorded = (name: string, run: (now: number) => Promise<number>) => async () => {
    const failure = await recordJobRun(database, name, run);
    if (failure !== null) onError(`${name}: ${failure}`);
  };
  const work: Readonly<Record<string, () => Promise<void>>> = {
    ingest_candles: recorded('ingest_candles', (now) =>
      onEach(options, (market) => ingestNews(database, market, now)),
    ),
    scan_market:
      queue === null
        ? recorded('scan_market', (now) => onEach(options, (market) => scanNow(database, market, now)))
        : () => shareScans(options, queue, Date.now()),
  };
  let running: Promise<unknown> = Promise.resolve();
  const enqueue = (run: () => Promise<void>) => {
    running = running.then(run);
  };

  const schedule = await database.query<{ name: string; schedule: string }>(
    "select job_name as name, schedule from public.job_schedule where runner = 'worker' and is_enabled order by job_name",
  );
  const clocks = schedule.flatMap(({ name, schedule: pattern }) => {
    const run = work[name];
    if (run === undefined) return [];
    enqueue(run);
    return [new Cron(pattern, { timezone: 'UTC' }, () => enqueue(run))];
  });
  return async () => {
    for (const clock of clocks) clock.stop();
    await running;
    await queue?.close();
  };
}

/** Does something for every market; what failed is thrown once all have had their turn. */
async function onEach(
  { markets }: WorkerOptions,
  work: (market: FollowedMarket) => Promise<number>,
): Promise<number> {
  const results = await Promise.allSettled(markets.map(work));
  const failures = results.filter((result) => result.status === 'rejected');
  if (failures.length > 0) throw new Error(failures.map(({ reason }) => messageOf(reason)).join('; '));
  return results.reduce((sum, result) => sum + (result.status === 'fulfilled' ? result.value : 0), 0);
}

/** Fetches what closed since the last candle we have; two days back, so that late and revised candles are seen. */
async function ingestNews(
  database: Database,
  { source, symbols }: FollowedMarket,
  now: number,
): Promise<number> {
  if (source.kind === 'recorded') return 0;
  const [known] = await database.query<{ at: Date | null }>(
    'select min(last_closed_at) as at from public.symbol_freshness where exchange = $1 and delisted_at is null',
    [source.exchange],
  );
  const from = Math.max((known?.at?.getTime() ?? 0) - catchUp, now - 30 * 24 * HOUR);
  const series = await planNews(source, symbols, { from, to: now });
  const report = await ingestCandles({ database, source, series, asOf: now });
  if (report.failures.length > 0) throw new Error(report.failures.join('; '));
  return report.candleCount;
}

/** Asks the bots as of this hour's scan minute: a live scan and its replay are the same question. */
async function scanNow(
  database: Database,
  { source, symbols }: FollowedMarket,
  now: number,
): Promise<number> {
  const asOf = dueScan(source.kind, now);
  if (asOf === null) return 0;
  return scanMarket({
    database,
    history: new MarketHistory(database, source.exchange),
    exchange: source.exchange,
    symbols: symbols.map(({ symbol }) => symbol),
    asOf,
    origin: 'live',
  });
}

/** The same questions, put to all workers. What came of each is recorded once, by the worker that sees its end. */
async function shareScans({ database, markets, onError }: WorkerOptions, queue: ScanQueue, now: number) {
  const due = markets.flatMap(({ source, symbols }) => {
    const asOf = dueScan(source.kind, now);
    return asOf === null ? [] : [{ exchange: source.exchange, asOf, symbols }];
  });
  if (due.length === 0) await recordJobRun(database, 'scan_market', async () => 0);
  for (const { exchange, asOf, symbols } of due) {
    try {
      const asked = symbols.map(({ symbol }) => symbol);
      await queue.enqueue({ exchange, asOf, origin: 'live' }, asked);
    } catch (error) {
      onError(`scan_market: ${messageOf(error)}`);
      await recordJobRun(database, 'scan_market', () => Promise.reject(error));
    }
  }
}
