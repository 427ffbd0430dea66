import { type Timeframe, timeframeMs } from '@quorum/contracts';
import type { CandleSource, SymbolInfo } from '@quorum/market-data';
import type { SeriesRange } from './ingest-candles.ts';

/** Only the finest candles in [from, to): what a running worker fetches. */
export async function planNews(
  source: CandleSource,
  symbols: readonly SymbolInfo[],
  range: { readonly from: number; readonly to: number },
): Promise<SeriesRange[]> {
  const plans = symbols.map(async ({ symbol }) => {
    const [finest] = byLength(await source.timeframes(symbol));
    return finest === undefined ? [] : [{ symbol, timeframe: finest, ...range }];
  });
  return (await Promise.all(plans)).flat();
}

/** Finest first. */
export function byLength(list: readonly Timeframe[]): Timeframe[] {
  return [...list].sort((a, b) => timeframeMs(a) - timeframeMs(b));
}
