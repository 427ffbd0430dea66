import type { Database } from '@quorum/local-stack';
import type { CandleSource, SymbolInfo } from '@quorum/market-data';
import { Cron } from 'croner';
import { MarketHistory } from '../market/market-history.ts';
import { ingestCandles } from './ingest-candles.ts';
import { planNews } from './plan-history.ts';
import { recordJobRun } from './record-job-run.ts';
import { scanMarket, scanMinute } from './scan-market.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const catchUp = 2 * 24 * HOUR;

export interface WorkerOptions {
  readonly database: Database;
  readonly source: CandleSource;
  readonly symbols: readonly SymbolInfo[];
  readonly onError: (message: string) => void;
}

/**
 * Keeps the loop fed: candles every quarter of an hour, a scan every hour, both at the times of job_schedule.
 * Runs once at the start for what was missed meanwhile. A failing run is recorded and does not stop the next.
 * @returns a function that stops the clock and waits for the run under way.
 */
export async function runWorker(options: WorkerOptions): Promise<() => Promise<void>> {
  const { database } = options;
  const work: Readonly<Record<string, (now: number) => Promise<number>>> = {
    ingest_candles: (now) => ingestNews(options, now),
    scan_market: (now) => scanNow(options, now),
  };
  let running: Promise<unknown> = Promise.resolve();
  const enqueue = (name: string, run: (now: number) => Promise<number>) => {
    running = running.then(async () => {
      const failure = await recordJobRun(database, name, run);
      if (failure !== null) options.onError(`${name}: ${failure}`);
    });
  };

  const schedule = await database.query<{ name: string; schedule: string }>(
    "select job_name as name, schedule from public.job_schedule where runner = 'worker' and is_enabled order by job_name",
  );
  const clocks = schedule.flatMap(({ name, schedule: pattern }) => {
    const run = work[name];
    if (run === undefined) return [];
    enqueue(name, run);
    return [new Cron(pattern, { timezone: 'UTC' }, () => enqueue(name, run))];
  });
  return async () => {
    for (const clock of clocks) clock.stop();
    await running;
  };
}

/** Fetches what closed since the last candle we have; two days back, so that late and revised candles are seen. */
async function ingestNews({ database, source, symbols }: WorkerOptions, now: number): Promise<number> {
  if (source.kind === 'recorded') return 0;
  const [known] = await database.query<{ at: Date | null }>(
    'select min(last_closed_at) as at from public.symbol_freshness where exchange = $1',
    [source.exchange],
  );
  const from = Math.max((known?.at?.getTime() ?? 0) - catchUp, now - 30 * 24 * HOUR);
  const series = await planNews(source, symbols, { from, to: now });
  const report = await ingestCandles({ database, source, series, asOf: now });
  if (report.failures.length > 0) throw new Error(report.failures.join('; '));
  return report.candleCount;
}

/** Asks the bots as of this hour's scan minute: a live scan and its replay are the same question. */
async function scanNow({ database, source, symbols }: WorkerOptions, now: number): Promise<number> {
  if (source.kind === 'recorded') return 0;
  const asOf = now - (now % HOUR) + scanMinute * MINUTE;
  if (asOf > now || now - asOf > 10 * MINUTE) return 0;
  return scanMarket({
    database,
    history: new MarketHistory(database, source.exchange),
    exchange: source.exchange,
    symbols: symbols.map(({ symbol }) => symbol),
    asOf,
    origin: 'live',
  });
}
