import { bots, MAX_HISTORY } from '@quorum/bots';
import { type Timeframe, timeframeMs, timeframes } from '@quorum/contracts';
import type { CandleSource, SymbolInfo } from '@quorum/market-data';
import type { SeriesRange } from './ingest-candles.ts';

const asked = timeframes.filter((timeframe) => bots.some((bot) => bot.timeframe === timeframe));

/**
 * Which candles a period needs: the finest there are, reaching back as far as the longest history a bot reads.
 * Where the source has coarser candles too, they reach back in place of the finer ones; the rest is derived.
 */
export async function planHistory(
  source: CandleSource,
  symbols: readonly SymbolInfo[],
  period: { readonly from: number; readonly to: number },
): Promise<SeriesRange[]> {
  const plans = await Promise.all(symbols.map(({ symbol }) => planSymbol(source, symbol, period)));
  return plans.flat();
}

async function planSymbol(
  source: CandleSource,
  symbol: string,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<SeriesRange[]> {
  const [finest, ...coarser] = byLength(await source.timeframes(symbol));
  if (finest === undefined) return [];
  const steps = [finest, ...coarser.filter((timeframe) => asked.includes(timeframe))];
  const plan: SeriesRange[] = [];
  let end = to;
  for (const [place, timeframe] of steps.entries()) {
    const isLast = place === steps.length - 1;
    const reach = isLast ? Math.max(...[timeframe, ...asked].map(historyMs)) : historyMs(timeframe);
    plan.push({ symbol, timeframe, from: from - reach, to: end });
    const { first } = await source.coverage(symbol, timeframe);
    end = Math.min(end, Math.max(from - reach, first ?? end));
  }
  return plan;
}

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

function byLength(list: readonly Timeframe[]): Timeframe[] {
  return [...list].sort((a, b) => timeframeMs(a) - timeframeMs(b));
}

function historyMs(timeframe: Timeframe): number {
  return MAX_HISTORY * timeframeMs(timeframe);
}
