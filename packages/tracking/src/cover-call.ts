import { timeframeMs } from '@quorum/contracts';
import type { CandleSeries } from './market.ts';

/** The series a call is followed on, and the finer ones beside it, finest first. */
export interface Coverage {
  readonly series: CandleSeries;
  readonly finer: readonly CandleSeries[];
}

/**
 * The finest series that had begun when the call was made; where none had, the one that begins first.
 * @throws when there is no candle at all.
 */
export function coverCall(all: readonly CandleSeries[], predictedAt: number): Coverage {
  const known = all.filter(({ candles }) => candles.length > 0).sort(byLength);
  const series = known.find((one) => beginOf(one) <= predictedAt) ?? [...known].sort(byBegin)[0];
  if (series === undefined)
    throw new Error('a call needs a series with at least one candle to be followed on');
  return { series, finer: known.slice(0, known.indexOf(series)) };
}

function beginOf({ candles }: CandleSeries): number {
  return candles[0]?.openedAt ?? Infinity;
}

function byLength(one: CandleSeries, other: CandleSeries): number {
  return timeframeMs(one.timeframe) - timeframeMs(other.timeframe);
}

function byBegin(one: CandleSeries, other: CandleSeries): number {
  return beginOf(one) - beginOf(other);
}
