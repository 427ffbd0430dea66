import { bots, MAX_HISTORY } from '@quorum/bots';
import { candleOpen, type Timeframe, timeframeMs, timeframes } from '@quorum/contracts';
import type { CandleSource, SymbolInfo } from '@quorum/market-data';
import type { SeriesRange } from './ingest-candles.ts';
import { byLength } from './plan-news.ts';

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

/** A stretch of time, [from, to) in ms UTC. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** How far a source has filled a series in the database: open times of its first and last reported candle, ms UTC. */
export interface KnownSeries {
  readonly symbol: string;
  readonly timeframe: Timeframe;
  readonly first: number;
  readonly last: number;
  /** What is missing between them. */
  readonly gaps: readonly Stretch[];
}

/** Venues correct a candle within days, if at all. */
export const revisable = 2 * 24 * 60 * 60_000;
/** Two stretches with less than this many candles between them are asked for as one: a page holds more. */
const pageful = 500;

/**
 * The part of a plan that is not in the database yet: what lies before and after each series, and its gaps. A load
 * that was interrupted goes on where it stopped; the end is read again as far back as `reread` (ms), so that late and
 * revised candles are seen.
 */
export function withoutKnown(
  plan: readonly SeriesRange[],
  known: readonly KnownSeries[],
  reread: number = revisable,
): SeriesRange[] {
  return plan.flatMap((range) => {
    const series = known.find(
      ({ symbol, timeframe }) => symbol === range.symbol && timeframe === range.timeframe,
    );
    if (series === undefined) return [range];
    const step = timeframeMs(range.timeframe);
    const missing = [
      { from: range.from, to: series.first },
      ...series.gaps,
      { from: series.last + step - reread, to: range.to },
    ];
    const wanted = missing.map(({ from, to }) => ({
      from: Math.max(from, range.from),
      to: Math.min(to, range.to),
    }));
    return joined(wanted, pageful * step).map((stretch) => ({ ...range, ...stretch }));
  });
}

function joined(stretches: readonly Stretch[], distance: number): Stretch[] {
  const sorted = stretches.filter(({ from, to }) => from < to).sort((a, b) => a.from - b.from);
  const result: Stretch[] = [];
  for (const stretch of sorted) {
    const last = result.at(-1);
    if (last === undefined || stretch.from - last.to >= distance) result.push(stretch);
    else result[result.length - 1] = { from: last.from, to: Math.max(last.to, stretch.to) };
  }
  return result;
}

function historyMs(timeframe: Timeframe): number {
  return MAX_HISTORY * timeframeMs(timeframe);
}
