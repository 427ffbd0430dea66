import { type Candle, timeframeMs } from '@quorum/contracts';
import type { CandleSeries } from './market.ts';

/** A series as it was known at one moment: closed candles only. */
export interface ClosedCandles extends CandleSeries {
  /** Length of a candle, in ms. */
  readonly length: number;
  /** Close of the newest candle; -Infinity before the first. */
  readonly through: number;
}

/** Leaves out what had not closed by `asOf`. */
export function closedCandles(series: CandleSeries, asOf: number): ClosedCandles {
  const length = timeframeMs(series.timeframe);
  const candles = series.candles.filter((candle) => candle.openedAt + length <= asOf);
  const newest = candles.at(-1);
  return {
    timeframe: series.timeframe,
    candles,
    length,
    through: newest ? newest.openedAt + length : -Infinity,
  };
}

/** The last candle that closed at or before `at`, not before the candle opened at `from`. */
export function lastClosedBy(closed: ClosedCandles, at: number, from: number): Candle | null {
  return (
    closed.candles.findLast((candle) => candle.openedAt >= from && candle.openedAt + closed.length <= at) ??
    null
  );
}
