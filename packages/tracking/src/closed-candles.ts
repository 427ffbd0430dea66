import { type Candle, timeframeMs } from '@quorum/contracts';
import type { CandleSeries, Market } from './market.ts';

/** The series of a market as it was known at one moment: closed candles only. */
export interface ClosedCandles extends CandleSeries {
  /** Length of a candle, in ms. */
  readonly length: number;
  /** Close of the newest candle; -Infinity before the first. */
  readonly through: number;
  /** Why no further candle will come; null while more may. */
  readonly delistedBecause: string | null;
}

/**
 * Leaves out what had not closed by `asOf`, and what a venue prints after a delisting: that is not a market any more.
 * The delisting itself counts once the candle that holds it has closed.
 */
export function closedCandles({ series, delisting }: Market, asOf: number): ClosedCandles {
  const length = timeframeMs(series.timeframe);
  const lastOpen = Math.min(asOf - length, delisting?.at ?? Infinity);
  const candles = series.candles.filter((candle) => candle.openedAt <= lastOpen);
  const newest = candles.at(-1);
  return {
    timeframe: series.timeframe,
    candles,
    length,
    through: newest ? newest.openedAt + length : -Infinity,
    delistedBecause: delisting !== null && delisting.at + length <= asOf ? delisting.reason : null,
  };
}

/** The last candle that closed at or before `at`, not before the candle opened at `from`. */
export function lastClosedBy(closed: ClosedCandles, at: number, from: number): Candle | null {
  return (
    closed.candles.findLast((candle) => candle.openedAt >= from && candle.openedAt + closed.length <= at) ??
    null
  );
}
