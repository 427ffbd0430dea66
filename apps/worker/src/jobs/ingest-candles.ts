import { setImmediate } from 'node:timers/promises';
import type { Timeframe } from '@quorum/contracts';
import type { Database } from '@quorum/local-stack';
import type { CandleBatch, CandleSource } from '@quorum/market-data';
import { writeCandles } from '../market/write-candles.ts';
import { writeFunding } from '../market/write-funding.ts';
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
  /** Stops after the batch at hand; what was written stays. */
  readonly signal?: AbortSignal;
  /** Told after each batch what has been read so far. */
  readonly onProgress?: (progress: IngestProgress) => void;
}

export interface IngestProgress {
  readonly symbol: string;
  readonly seriesDone: number;
  readonly seriesCount: number;
  readonly candleCount: number;
}

export interface IngestReport {
  readonly candleCount: number;
  readonly rejections: readonly string[];
  /** Symbols whose source failed; the others are complete. */
  readonly failures: readonly string[];
}

/** Reads series from their source into the database, with their funding. One that fails does not stop the others. */
export async function ingestCandles(request: IngestRequest): Promise<IngestReport> {
  const { series, onProgress } = request;
  const rejections: string[] = [];
  const failures: string[] = [];
  let candleCount = 0;
  for (const [seriesDone, range] of series.entries()) {
    if (request.signal?.aborted === true) break;
    try {
      for await (const batch of ingestSeries(request, range)) {
        candleCount += batch.candles.length;
        rejections.push(...batch.rejected.map(({ where, reason }) => `${where}: ${reason}`));
        onProgress?.({ symbol: range.symbol, seriesDone, seriesCount: series.length, candleCount });
      }
      await writeFunding(request.database, request.source, range, request.asOf);
    } catch (error) {
      failures.push(`${range.symbol} ${range.timeframe}: ${messageOf(error)}`);
    }
  }
  return { candleCount, rejections, failures };
}

async function* ingestSeries(
  { database, source, asOf, signal }: IngestRequest,
  range: SeriesRange,
): AsyncIterable<CandleBatch> {
  const name = { exchange: source.exchange, symbol: range.symbol, timeframe: range.timeframe };
  for await (const batch of source.candles({ ...range, asOf })) {
    await writeCandles(database, name, batch.candles, new Date(asOf));
    await writeRejections(database, name, batch.rejected, new Date(asOf));
    if (signal?.aborted === true) return;
    yield batch;
    // The embedded engine answers without letting timers, signals and requests have a turn.
    await setImmediate();
  }
}
