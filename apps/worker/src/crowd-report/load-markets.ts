import { type CrossSection, MAX_HISTORY, type Reading } from '@quorum/bots';
import { type Candle, type Timeframe, timeframeMs } from '@quorum/contracts';
import { aggregateCandles, type CandleSource, collectCandles, type ReadingMetric } from '@quorum/market-data';
import { crossSectionsOf } from './cross-sections-of.ts';

/** One symbol over a period, with everything a bot may look at. */
export interface SymbolMarket {
  readonly symbol: string;
  /** The finest candles: calls are followed on them. */
  readonly path: { readonly timeframe: Timeframe; readonly candles: readonly Candle[] };
  readonly candles: ReadonlyMap<Timeframe, readonly Candle[]>;
  readonly readings: Readonly<Record<ReadingMetric, readonly Reading[] | null>>;
}

export interface Markets {
  readonly symbols: readonly SymbolMarket[];
  readonly crossSections: ReadonlyMap<Timeframe, readonly CrossSection[]>;
}

/** Reads a period of every symbol into memory, with the past its bots look back on. Times are ms UTC. */
export async function loadMarkets(
  source: CandleSource,
  symbols: readonly string[],
  timeframes: readonly Timeframe[],
  period: { readonly from: number; readonly to: number },
  onSymbol: (symbol: string) => void,
): Promise<Markets> {
  const loaded: SymbolMarket[] = [];
  for (const symbol of symbols) {
    onSymbol(symbol);
    loaded.push(await loadSymbol(source, symbol, timeframes, period));
  }
  const sections = timeframes.map((timeframe) => {
    const all = loaded.map(({ candles }) => candles.get(timeframe) ?? []);
    return [timeframe, crossSectionsOf(all)] as const;
  });
  return { symbols: loaded, crossSections: new Map(sections) };
}

async function loadSymbol(
  source: CandleSource,
  symbol: string,
  timeframes: readonly Timeframe[],
  { from, to }: { readonly from: number; readonly to: number },
): Promise<SymbolMarket> {
  const [finest] = [...(await source.timeframes(symbol))].sort((a, b) => timeframeMs(a) - timeframeMs(b));
  if (finest === undefined) throw new Error(`${symbol} has no candles: leave it out with --symbols`);
  const begin = from - MAX_HISTORY * Math.max(...timeframes.map(timeframeMs));
  const { candles } = await collectCandles(
    source.candles({ symbol, timeframe: finest, from: begin, to, asOf: to }),
  );
  const coarser = timeframes
    .filter((timeframe) => timeframeMs(timeframe) >= timeframeMs(finest))
    .map((timeframe) => [timeframe, closedBy(aggregateCandles(candles, timeframe), timeframe, to)] as const);
  const read = async (metric: ReadingMetric) =>
    (await source.readings({ symbol, metric, from: begin, to, asOf: to }))?.readings ?? null;
  return {
    symbol,
    path: { timeframe: finest, candles },
    candles: new Map(coarser),
    readings: {
      funding: await read('funding'),
      'open-interest': await read('open-interest'),
      'long-short-ratio': await read('long-short-ratio'),
      basis: await read('basis'),
    },
  };
}

function closedBy(candles: readonly Candle[], timeframe: Timeframe, asOf: number): readonly Candle[] {
  return candles.filter(({ openedAt }) => openedAt + timeframeMs(timeframe) <= asOf);
}
