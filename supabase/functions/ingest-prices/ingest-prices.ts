import type { Database } from '@quorum/local-stack';
import { type CandleSource, chooseCandleSource, type SymbolInfo } from '@quorum/market-data';
import {
  type IngestReport,
  ingestCandles,
  type SeriesRange,
} from '../../../apps/worker/src/jobs/ingest-candles.ts';
import { planNews } from '../../../apps/worker/src/jobs/plan-news.ts';
import { recordJobRun } from '../../../apps/worker/src/jobs/record-job-run.ts';
import { recordExchangeStatus } from '../../../apps/worker/src/market/record-exchange-status.ts';
import { registerSource } from '../../../apps/worker/src/market/register-source.ts';
import type { Settings } from './settings.ts';

const HOUR = 60 * 60_000;
/** The worker goes two days back for corrections; here every call is short. */
const reread = 2 * HOUR;
const firstDays = 30 * 24 * HOUR;

export interface SymbolResult {
  readonly symbol: string;
  readonly candles: number;
  readonly rejected: number;
  readonly failures: readonly string[];
  /** False when the time was up before its turn, or within it: the next call goes on from there. */
  readonly isComplete: boolean;
}

export interface IngestResult {
  readonly exchange: string;
  readonly symbols: readonly SymbolResult[];
  /** What failed, in a sentence; null when nothing did. Time that was up is no failure. */
  readonly error: string | null;
}

/** One round of the worker's job ingest_candles, in its ledger too, within the time box. */
export async function ingestPrices(database: Database, settings: Settings): Promise<IngestResult> {
  const signal = AbortSignal.timeout(settings.timeBoxMs);
  let symbols: readonly SymbolResult[] = [];
  const error = await recordJobRun(database, 'ingest_candles', async (now) => {
    const report = await ingestNews(database, settings, now, signal);
    symbols = report.planned.map((range) => resultOf(range, report, signal.aborted));
    if (report.failures.length > 0) throw new Error(report.failures.join('; '));
    return report.candleCount;
  });
  return { exchange: settings.exchange, symbols, error };
}

async function ingestNews(
  database: Database,
  settings: Settings,
  now: number,
  signal: AbortSignal,
): Promise<IngestReport & { readonly planned: readonly SeriesRange[] }> {
  const source = await openSource(database, settings);
  try {
    const known = await readReach(database, source.exchange);
    const wanted = await planNews(source, await symbolsOf(database, source, settings), {
      from: now - firstDays,
      to: now,
    });
    const planned = oldestFirst(wanted, known);
    const report = await ingestCandles({ database, source, series: planned, asOf: now, signal });
    return { ...report, planned };
  } finally {
    await source.close();
  }
}

/** Nothing stands in for an exchange that is out: the dashboard says so instead. */
async function openSource(
  database: Database,
  { exchange, symbols, exchangeUrl }: Settings,
): Promise<CandleSource> {
  const { source, why } = await chooseCandleSource({
    exchange,
    symbols: symbols ?? undefined,
    baseUrl: exchangeUrl,
    timeoutMs: 10_000,
  });
  if (source.exchange === exchange) return source;
  const known = await database.query('select from public.exchanges where exchange = $1', [exchange]);
  const status = { exchange, askedAt: Date.now(), answeredAt: null, failure: why, clockSkewMs: null };
  if (known.length > 0) await recordExchangeStatus(database, status);
  throw new Error(why);
}

/** What was named, else what the database follows, else what the source offers. */
async function symbolsOf(
  database: Database,
  source: CandleSource,
  { symbols }: Settings,
): Promise<readonly SymbolInfo[]> {
  const followed =
    symbols !== null
      ? []
      : await database.query<SymbolInfo & Record<string, unknown>>(
          `select symbol, base_asset as base, quote_asset as quote from public.market_symbols
           where exchange = $1 and delisted_at is null order by symbol`,
          [source.exchange],
        );
  if (followed.length > 0) return followed;
  const offered = await source.symbols();
  await registerSource(database, source, offered);
  return offered;
}

/** How far each symbol's finest series reaches, ms UTC. */
async function readReach(database: Database, exchange: string): Promise<ReadonlyMap<string, number>> {
  const rows = await database.query<{ symbol: string; last: Date }>(
    'select symbol, last_closed_at as last from public.symbol_freshness where exchange = $1',
    [exchange],
  );
  return new Map(rows.map(({ symbol, last }) => [symbol, last.getTime()]));
}

/** Each from where it ends; who waits longest comes first, so that a time box starves nobody. */
function oldestFirst(wanted: readonly SeriesRange[], reach: ReadonlyMap<string, number>): SeriesRange[] {
  return wanted
    .map((range) => ({ ...range, from: Math.max(range.from, (reach.get(range.symbol) ?? 0) - reread) }))
    .sort((a, b) => a.from - b.from);
}

function resultOf({ symbol }: SeriesRange, report: IngestReport, isTimeUp: boolean): SymbolResult {
  const series = report.series.find((each) => each.symbol === symbol);
  const isLast = report.series.at(-1)?.symbol === symbol;
  return {
    symbol,
    candles: series?.candleCount ?? 0,
    rejected: series?.rejectionCount ?? 0,
    failures: series?.failures ?? [],
    isComplete: series !== undefined && series.failures.length === 0 && !(isTimeUp && isLast),
  };
}
