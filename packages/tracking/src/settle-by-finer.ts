import { type Candle, timeframeMs } from '@quorum/contracts';
import type { Levels } from './levels.ts';
import type { CandleSeries } from './market.ts';
import type { Exit } from './path.ts';
import { type Touch, touchOf } from './touch.ts';

/** The finer candle that says which level of an ambiguous candle came first. */
export interface Settlement {
  readonly touch: Touch;
  readonly closedAt: number;
  readonly candle: NonNullable<Exit['candle']>;
}

/**
 * Looks inside a candle that holds both levels. Only a complete set of finer candles can tell;
 * one of them that holds both again cannot.
 */
export function settleByFiner(
  levels: Levels,
  ambiguous: Candle,
  length: number,
  finer: readonly CandleSeries[],
): Settlement | null {
  for (const series of finer) {
    const inside = series.candles.filter(
      (candle) => candle.openedAt >= ambiguous.openedAt && candle.openedAt < ambiguous.openedAt + length,
    );
    if (inside.length * timeframeMs(series.timeframe) === length)
      return firstTouch(levels, { ...series, candles: inside });
  }
  return null;
}

function firstTouch(levels: Levels, series: CandleSeries): Settlement | null {
  for (const candle of series.candles) {
    const touch = touchOf(levels, candle);
    if (touch === 'both') return null;
    if (touch !== null) {
      const closedAt = candle.openedAt + timeframeMs(series.timeframe);
      return { touch, closedAt, candle: { openedAt: candle.openedAt, timeframe: series.timeframe } };
    }
  }
  return null;
}
