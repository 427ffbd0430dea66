import type { Database } from '@quorum/local-stack';
import {
  type IngestProgress,
  type IngestReport,
  ingestCandles,
  type SeriesRange,
} from '../jobs/ingest-candles.ts';
import { planHistory, revisable, withoutKnown } from '../jobs/plan-history.ts';
import { readKnownSeries } from '../market/read-known-series.ts';
import { messageOf } from '../message-of.ts';
import type { Options } from '../parse-options.ts';
import { choosePeriod } from '../start/choose-period.ts';
import { exchangesIn } from '../start/exchange-list.ts';
import { openExchange } from '../start/open-exchange.ts';
import { createReporter, type Reporter } from '../terminal/reporter.ts';
import { untilStopped } from '../terminal/until-stopped.ts';
import { UsageError } from '../usage-error.ts';
import { withDatabase } from '../with-database.ts';

/** What the end of a process that was interrupted by Ctrl-C is called. */
const interrupted = 130;

/**
 * Brings in the past of one exchange or several side by side, with the candles before it that averages need.
 * Interrupted and run again it goes on where it stopped. What fails does not stop the rest, and is told at the end.
 */
export async function backfill(options: Options): Promise<void> {
  const exchanges = exchangesIn(options.exchange);
  if (exchanges.length === 0 || options.from === undefined)
    throw new UsageError('backfill needs --exchange and --from, as in --exchange binance --from 2023-01-01');
  const report = createReporter(options.json);
  const { signal } = untilStopped();
  const failures = await withDatabase(options, async (database) => {
    const progress = new Progress(report, exchanges.length);
    const work = exchanges.map((exchange) =>
      backfillExchange({
        database,
        exchange,
        isOneOfSeveral: exchanges.length > 1,
        options,
        report,
        signal,
        progress,
      }),
    );
    return (await Promise.all(work)).flat();
  });
  if (signal.aborted) {
    report.say('stopped: the same command goes on from here', { stopped: true });
    process.exitCode = interrupted;
  } else if (failures.length > 0) {
    throw new Error(`not everything could be read: ${failures.join('; ')}`);
  }
}

interface ExchangeRequest {
  readonly database: Database;
  readonly exchange: string;
  readonly isOneOfSeveral: boolean;
  readonly options: Options;
  readonly report: Reporter;
  readonly signal: AbortSignal;
  readonly progress: Progress;
}

/** Returns what failed, in sentences. Only a request that cannot be done as it was put is thrown. */
async function backfillExchange(request: ExchangeRequest): Promise<readonly string[]> {
  try {
    const result = await load(request);
    tell(request, result);
    return result.failures.map((failure) => `${request.exchange}: ${failure}`);
  } catch (error) {
    if (error instanceof UsageError || (error instanceof Error && error.name === 'MarketDataError'))
      throw error;
    request.report.warn(messageOf(error));
    return [messageOf(error)];
  }
}

async function load({
  database,
  exchange,
  isOneOfSeveral,
  options,
  signal,
  progress,
}: ExchangeRequest): Promise<IngestReport> {
  const { source, symbols } = await openExchange(database, exchange, {
    ...options,
    areSymbolsShared: isOneOfSeveral,
  });
  try {
    const period = await choosePeriod(source, symbols, options);
    const plan = await planHistory(source, symbols, period);
    const now = Date.now();
    // What closed long ago is not corrected any more: it is not asked for twice.
    const reread = period.to < now - revisable ? 0 : revisable;
    const series = withoutKnown(plan, await readKnownSeries(database, exchange), reread);
    const onProgress = progress.of(exchange, series);
    return await ingestCandles({ database, source, series, asOf: now, signal, onProgress });
  } finally {
    await source.close();
  }
}

function tell({ exchange, report }: ExchangeRequest, result: IngestReport): void {
  for (const sentence of [...result.rejections, ...result.failures]) report.warn(`${exchange}: ${sentence}`);
  const symbols = [...new Set(result.series.map(({ symbol }) => symbol))];
  report.say(`${exchange}: ${result.candleCount.toLocaleString('en')} candles of ${symbols.length} symbols`, {
    exchange,
    candles: result.candleCount,
    rejected: result.rejections.length,
    symbols: symbols.map((symbol) => summaryOf(symbol, result)),
  });
}

function summaryOf(symbol: string, { series }: IngestReport) {
  const own = series.filter((range) => range.symbol === symbol);
  return {
    symbol,
    candles: own.reduce((sum, { candleCount }) => sum + candleCount, 0),
    readings: own.reduce((sum, { readingCount }) => sum + readingCount, 0),
    failures: own.flatMap(({ failures }) => failures),
  };
}

/** One bar for all exchanges: the mean of what each has done. */
class Progress {
  readonly #report: Reporter;
  readonly #parts = new Map<string, number>();
  readonly #exchangeCount: number;

  constructor(report: Reporter, exchangeCount: number) {
    this.#report = report;
    this.#exchangeCount = exchangeCount;
  }

  of(exchange: string, series: readonly SeriesRange[]): (progress: IngestProgress) => void {
    return ({ symbol, seriesDone, seriesCount, candleCount, openedAt }) => {
      const range = series[seriesDone];
      const within =
        range === undefined || openedAt === null ? 0 : (openedAt - range.from) / (range.to - range.from);
      this.#parts.set(exchange, (seriesDone + within) / seriesCount);
      const total = [...this.#parts.values()].reduce((sum, part) => sum + part, 0);
      const reached = openedAt === null ? '' : ` ${new Date(openedAt).toISOString().slice(0, 10)}`;
      this.#report.advance(
        'loading candles',
        Math.min(1, total / this.#exchangeCount),
        `${exchange} ${symbol}${reached}, ${candleCount.toLocaleString('en')} candles`,
      );
    };
  }
}
