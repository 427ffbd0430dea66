import type { Timeframe } from '@quorum/contracts';
import type { Database } from '@quorum/local-stack';
import type { CandleSource, SymbolInfo } from '@quorum/market-data';
import { writeCandles } from '../market/write-candles.ts';
import { writeFunding } from '../market/write-funding.ts';
import { writeRejections } from '../market/write-rejections.ts';

export interface IngestRequest {
  readonly database: Database;
  readonly source: CandleSource;
  readonly symbols: readonly SymbolInfo[];
  /** Candles that opened in [from, to), ms UTC. */
  readonly from: number;
  readonly to: number;
  readonly asOf: number;
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

/** Reads every series of every symbol from its source into the database. A series that fails does not stop the others. */
export async function ingestCandles(request: IngestRequest): Promise<IngestReport> {
  const { source, symbols } = request;
  const series = (
    await Promise.all(
      symbols.map(async ({ symbol }) =>
        (await source.timeframes(symbol)).map((timeframe) => ({ symbol, timeframe })),
      ),
    )
  ).flat();
  const rejections: string[] = [];
  const failures: string[] = [];
  let candleCount = 0;

  for (const [seriesDone, { symbol, timeframe }] of series.entries()) {
    try {
      for await (const written of ingestSeries(request, symbol, timeframe)) {
        candleCount += written.candleCount;
        rejections.push(...written.rejections);
        request.onProgress?.({ symbol, seriesDone, seriesCount: series.length, candleCount });
      }
    } catch (error) {
      failures.push(`${symbol} ${timeframe}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  for (const { symbol } of symbols) await writeFunding(request.database, source, symbol, request);
  return { candleCount, rejections, failures };
}

async function* ingestSeries(request: IngestRequest, symbol: string, timeframe: Timeframe) {
  const { database, source, from, to, asOf } = request;
  const name = { exchange: source.exchange, symbol, timeframe };
  for await (const batch of source.candles({ symbol, timeframe, from, to, asOf })) {
    await writeCandles(database, name, batch.candles, new Date(asOf));
    await writeRejections(database, name, batch.rejected, new Date(asOf));
    yield {
      candleCount: batch.candles.length,
      rejections: batch.rejected.map((rejection) => `${rejection.where}: ${rejection.reason}`),
    };
  }
}
