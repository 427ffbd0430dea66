import { setImmediate } from 'node:timers/promises';
import type { Timeframe } from '@quorum/contracts';
import type { Database } from '@quorum/local-stack';
import { type CandleBatch, type CandleSource, readingMetrics } from '@quorum/market-data';
import { recordExchangeStatus } from '../market/record-exchange-status.ts';
import { writeCandles } from '../market/write-candles.ts';
import { writeReadings } from '../market/write-readings.ts';
import { writeRejections } from '../market/write-rejections.ts';
import { messageOf } from '../message-of.ts';

/** Which candles of a series are wanted: those that opened in [from, to), ms UTC. */
export interface SeriesRange {
  readonly symbol: string;
  readonly timeframe: Timeframe;
  readonly from: number;
  readonly to: number;
}

export interface IngestRequest {
  readonly database: Database;
  readonly source: CandleSource;
  readonly series: readonly SeriesRange[];
  readonly asOf: number;
  /** Stops waiting and reading; what was written stays, and what was not reached is no failure. */
  readonly signal?: AbortSignal | undefined;
  /** Told after each batch what has been read so far. */
  readonly onProgress?: (progress: IngestProgress) => void;
}

export interface IngestProgress {
  readonly symbol: string;
  readonly seriesDone: number;
  readonly seriesCount: number;
  readonly candleCount: number;
  /** Open time of the newest candle read, ms UTC. */
  readonly openedAt: number | null;
}

/** What came of one range of a series. */
export interface SeriesReport extends SeriesRange {
  readonly candleCount: number;
  readonly rejectionCount: number;
  readonly readingCount: number;
  /** What stood in the way, in sentences; what was read before stays. */
  readonly failures: readonly string[];
}

export interface IngestReport {
  readonly candleCount: number;
  readonly rejections: readonly string[];
  /** Series and readings whose source failed; the others are complete. */
  readonly failures: readonly string[];
  /** The ranges that were reached, in their order. */
  readonly series: readonly SeriesReport[];
}

/**
 * Reads series from their source into the database, with what the derivatives market tells beside them. One that fails
 * does not stop the others. What the exchange answered, or did not, is noted after each series.
 */
export async function ingestCandles(request: IngestRequest): Promise<IngestReport> {
  const { database, source, series, signal } = request;
  const round = new Round(request);
  const askedAt = Date.now();
  for (const range of series) {
    if (signal?.aborted === true) break;
    await round.read(range);
    await recordExchangeStatus(database, {
      exchange: source.exchange,
      askedAt,
      answeredAt: round.answeredAt,
      failure: summaryOf(round.report().failures),
      clockSkewMs: source.clockSkewMs(),
    });
  }
  return round.report();
}

/** One round of questions to a source. */
class Round {
  readonly #request: IngestRequest;
  readonly #rejections: string[] = [];
  readonly #series: SeriesReport[] = [];
  #candleCount = 0;
  answeredAt: number | null = null;

  constructor(request: IngestRequest) {
    this.#request = request;
  }

  report(): IngestReport {
    return {
      candleCount: this.#candleCount,
      rejections: this.#rejections,
      failures: this.#series.flatMap(({ failures }) => failures),
      series: this.#series,
    };
  }

  async read(range: SeriesRange): Promise<void> {
    const before = { candles: this.#candleCount, rejections: this.#rejections.length };
    const failures: string[] = [];
    await this.#attempt(failures, `${range.symbol} ${range.timeframe}`, () => this.#readCandles(range));
    const readingCount = failures.length === 0 ? await this.#readReadings(range, failures) : 0;
    this.#series.push({
      ...range,
      candleCount: this.#candleCount - before.candles,
      rejectionCount: this.#rejections.length - before.rejections,
      readingCount,
      failures,
    });
  }

  async #readCandles(range: SeriesRange): Promise<void> {
    const { series, onProgress } = this.#request;
    for await (const { candles, rejected } of ingestSeries(this.#request, range)) {
      this.answeredAt = Date.now();
      this.#candleCount += candles.length;
      this.#rejections.push(...rejected.map(({ where, reason }) => `${where}: ${reason}`));
      onProgress?.({
        symbol: range.symbol,
        seriesDone: this.#series.length,
        seriesCount: series.length,
        candleCount: this.#candleCount,
        openedAt: candles.at(-1)?.openedAt ?? null,
      });
    }
    this.answeredAt = Date.now();
  }

  async #readReadings({ symbol, from, to }: SeriesRange, failures: string[]): Promise<number> {
    const { database, source, asOf, signal } = this.#request;
    let count = 0;
    for (const metric of readingMetrics) {
      await this.#attempt(failures, `${symbol} ${metric}`, async () => {
        const { written } = await writeReadings(database, source, { symbol, metric, from, to, signal }, asOf);
        count += written;
      });
    }
    return count;
  }

  #isStopped(): boolean {
    return this.#request.signal?.aborted === true;
  }

  /** Whoever asked to stop is not told that it failed because of that. */
  async #attempt(failures: string[], what: string, work: () => Promise<void>): Promise<void> {
    if (this.#isStopped()) return;
    try {
      await work();
    } catch (error) {
      if (!this.#isStopped()) failures.push(`${what}: ${messageOf(error)}`);
    }
  }
}

async function* ingestSeries(
  { database, source, asOf, signal }: IngestRequest,
  range: SeriesRange,
): AsyncIterable<CandleBatch> {
  const name = { exchange: source.exchange, symbol: range.symbol, timeframe: range.timeframe };
  for await (const batch of source.candles({ ...range, asOf, signal })) {
    await writeCandles(database, name, batch.candles, new Date(asOf));
    await writeRejections(database, name, batch.rejected, new Date(asOf));
    yield batch;
    if (signal?.aborted === true) return;
    // The embedded engine answers without letting timers, signals and requests have a turn.
    await setImmediate();
  }
}

/** One sentence for a status line: the first failure, and how many there were. */
function summaryOf(failures: readonly string[]): string | null {
  const [first, ...others] = failures;
  if (first === undefined) return null;
  return others.length === 0 ? first : `${first} (and ${others.length} more)`;
}
