import type { Database } from '@quorum/local-stack';
import type { CandleSource, SymbolInfo } from '@quorum/market-data';
import { ingestCandles, type SeriesRange } from '../jobs/ingest-candles.ts';
import { planHistory, withoutKnown } from '../jobs/plan-history.ts';
import { replayMarket } from '../jobs/replay-market.ts';
import { readKnownSeries } from '../market/read-known-series.ts';
import type { Reporter } from '../terminal/reporter.ts';
import type { Period } from './choose-period.ts';

const DAY = 24 * 60 * 60_000;

export interface HistoryRequest {
  readonly database: Database;
  readonly source: CandleSource;
  readonly symbols: readonly SymbolInfo[];
  readonly period: Period;
  /** Ask the bots only every so many hours; every hour when left out. */
  readonly scanEvery?: number;
  readonly report: Reporter;
  readonly signal: AbortSignal;
}

/** Loads the candles of a period, with the past that averages need, and replays the period through the real jobs. */
export async function fillHistory(request: HistoryRequest): Promise<void> {
  const { database, source, period } = request;
  const plan = await planHistory(source, request.symbols, period);
  const series = withoutKnown(plan, await readKnownSeries(database, source.exchange));
  if (!request.signal.aborted) await load(request, series);
  if (!request.signal.aborted) await replay(request);
}

async function load(
  { database, source, period, report, signal }: HistoryRequest,
  series: readonly SeriesRange[],
): Promise<void> {
  const startedAt = performance.now();
  const result = await ingestCandles({
    database,
    source,
    series,
    asOf: Date.now(),
    signal,
    onProgress: ({ symbol, seriesDone, seriesCount, candleCount }) =>
      report.advance(
        'loading candles',
        seriesDone / seriesCount,
        `${candleCount.toLocaleString('en')} candles, ${symbol}`,
      ),
  });
  report.say(`${result.candleCount.toLocaleString('en')} candles loaded in ${seconds(startedAt)}`, {
    candles: result.candleCount,
  });
  for (const sentence of result.rejections.slice(0, 5)) report.warn(sentence);
  if (result.rejections.length > 5) {
    report.warn(
      `${result.rejections.length - 5} more lines were left out: they are listed on the page /system`,
    );
  }
  for (const failure of result.failures) report.warn(failure);
  await sayWhoIsSilent(database, source.exchange, period, report);
}

/** A symbol without candles in the period keeps silent; better said now than wondered about later. */
async function sayWhoIsSilent(
  database: Database,
  exchange: string,
  period: Period,
  report: Reporter,
): Promise<void> {
  const silent = await database.query<{ symbol: string }>(
    `select symbols.symbol
     from public.market_symbols as symbols
     where symbols.exchange = $1 and not exists (
       select from public.market_candles as candle
       where candle.exchange = symbols.exchange and candle.symbol = symbols.symbol
         and candle.timeframe in ('15m', '1h') and candle.opened_at >= $2 and candle.opened_at < $3)
     order by symbols.symbol`,
    [exchange, new Date(period.from), new Date(period.to)],
  );
  if (silent.length > 0) {
    report.warn(
      `no candles in this period, and so no calls: ${silent.map(({ symbol }) => symbol).join(', ')}`,
    );
  }
}

async function replay(request: HistoryRequest): Promise<void> {
  const { database, source, symbols, period, scanEvery, report, signal } = request;
  const startedAt = performance.now();
  await sayWhatIsNotReplayed(database, source.exchange, period, report);
  const predictionCount = await replayMarket({
    database,
    exchange: source.exchange,
    symbols: symbols.map(({ symbol }) => symbol),
    from: period.from,
    to: period.to,
    ...(scanEvery === undefined ? {} : { scanEvery }),
    signal,
    onProgress: ({ at, part, predictionCount }) =>
      report.advance(
        'replaying',
        part,
        `${new Date(at).toISOString().slice(0, 10)}, ${predictionCount.toLocaleString('en')} calls${timeLeft(startedAt, part)}`,
      ),
  });
  report.say(`${predictionCount.toLocaleString('en')} calls replayed in ${seconds(startedAt)}`, {
    predictions: predictionCount,
  });
}

/** A replay only goes forward: what lies before its first scan is not asked about any more. */
async function sayWhatIsNotReplayed(
  database: Database,
  exchange: string,
  period: Period,
  report: Reporter,
): Promise<void> {
  const [first] = await database.query<{ at: Date | null }>(
    "select min(as_of) as at from public.scans where exchange = $1 and origin = 'replay'",
    [exchange],
  );
  if (first?.at == null || first.at.getTime() < period.from + DAY) return;
  const begun = first.at.toISOString().slice(0, 10);
  report.warn(
    `this database was replayed from ${begun} on and goes on from there: --reset replays an earlier start`,
  );
}

/** Said of work that takes longer than somebody would wait for without knowing. */
function timeLeft(startedAt: number, part: number): string {
  const minutes = (((performance.now() - startedAt) / part) * (1 - part)) / 60_000;
  return part > 0 && minutes >= 1 ? `, about ${Math.round(minutes)} min left` : '';
}

function seconds(startedAt: number): string {
  return `${((performance.now() - startedAt) / 1000).toFixed(1)} s`;
}
