import { bots, MAX_HISTORY } from '@quorum/bots';
import { candleOpen, type Timeframe, timeframeMs, timeframes } from '@quorum/contracts';
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
    const { first } = await source.coverage(symbol, timeframe);
    const wanted = Math.max(from - reach, first ?? from - reach);
    const start = candleOpen(wanted + timeframeMs(timeframe) - 1, timeframe);
    if (start < end) plan.push({ symbol, timeframe, from: start, to: end });
    end = Math.min(end, start);
  }
  return plan;
}

/** How far a source has filled a series in the database: open times of its first and last reported candle, ms UTC. */
export interface KnownSeries {
  readonly symbol: string;
  readonly timeframe: string;
  readonly first: number;
  readonly last: number;
}

const revisable = 2 * 24 * 60 * 60_000;

/**
 * The part of a plan that is not in the database yet. A load that was interrupted goes on where it stopped;
 * the last two days are read again, so that late and revised candles are seen.
 */
export function withoutKnown(plan: readonly SeriesRange[], known: readonly KnownSeries[]): SeriesRange[] {
  return plan.flatMap((range) => {
    const series = known.find(
      ({ symbol, timeframe }) => symbol === range.symbol && timeframe === range.timeframe,
    );
    if (series === undefined || series.first > range.from) return [range];
    const from = Math.max(range.from, series.last - revisable);
    return from < range.to ? [{ ...range, from }] : [];
  });
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
