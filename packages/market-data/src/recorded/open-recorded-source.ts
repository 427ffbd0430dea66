import { type Timeframe, timeframes } from '@quorum/contracts';
import type { CandleSource, Coverage } from '../candle-source.ts';
import { MarketDataError } from '../market-data-error.ts';
import { splitSymbol } from '../split-symbol.ts';
import { listCandleFiles, type SymbolFiles } from './list-candle-files.ts';
import { readCandles } from './read-candles.ts';
import { readReadings } from './read-readings.ts';

export interface RecordedOptions {
  /** One folder, or several: candles in one and funding in another, as long as none holds what another does. */
  readonly directory: string | readonly string[];
  /** Only these symbols, in this order; all of the folder when left out. */
  readonly symbols?: readonly string[] | undefined;
}

/** Opens a folder of `SYMBOL-TIMEFRAME.csv[.gz]` files as a source of candles. */
export async function openRecordedSource(options: RecordedOptions): Promise<CandleSource> {
  const { symbols } = options;
  const directories = [options.directory].flat();
  const directory = directories.join(' and ');
  const files = await listCandleFiles(directories);
  const offered = symbols ?? [...files.keys()];
  for (const symbol of offered) filesOf(symbol);

  function filesOf(symbol: string): SymbolFiles {
    const found = files.get(symbol);
    if (found) return found;
    const known = [...files.keys()].join(', ');
    throw new MarketDataError(`${directory} has no candles of ${symbol}: it has ${known}`);
  }

  function candleFile(symbol: string, timeframe: Timeframe): string {
    const { candles } = filesOf(symbol);
    const path = candles.get(timeframe);
    if (path) return path;
    const known = [...candles.keys()].join(', ');
    throw new MarketDataError(`${directory} has no ${timeframe} candles of ${symbol}: it has ${known}`);
  }

  return {
    kind: 'recorded',
    exchange: 'recorded',
    describe: () => `recorded candles of ${offered.length} symbols in ${directory}`,
    symbols: async () => offered.map(splitSymbol),
    timeframes: async (symbol) => timeframes.filter((each) => filesOf(symbol).candles.has(each)),
    coverage: async (symbol, timeframe) => measureCoverage(candleFile(symbol, timeframe), symbol, timeframe),
    candles: (request) => readCandles(candleFile(request.symbol, request.timeframe), request),
    readings: async (request) => {
      const path = filesOf(request.symbol).readings.get(request.metric);
      return path ? readReadings(path, request) : null;
    },
    clockSkewMs: () => null,
    close: async () => {},
  };
}

/** Reads the whole file: a gzip file does not tell its last line any other way. */
async function measureCoverage(path: string, symbol: string, timeframe: Timeframe): Promise<Coverage> {
  const everything = { from: Number.NEGATIVE_INFINITY, to: Infinity, asOf: Infinity };
  let first: number | null = null;
  let last: number | null = null;
  for await (const { candles } of readCandles(path, { symbol, timeframe, ...everything })) {
    first ??= candles[0]?.openedAt ?? null;
    last = candles.at(-1)?.openedAt ?? last;
  }
  return { first, last };
}
