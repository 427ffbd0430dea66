import type { Candle } from '@quorum/contracts';

/** A history as columns, oldest first. All five arrays have the same length; prices are above zero. */
export interface Columns {
  readonly length: number;
  readonly open: Float64Array;
  readonly high: Float64Array;
  readonly low: Float64Array;
  readonly close: Float64Array;
  readonly volume: Float64Array;
}

/** Turns candles (oldest first) into columns. */
export function columnsOf(candles: readonly Candle[]): Columns {
  return {
    length: candles.length,
    open: Float64Array.from(candles, (candle) => candle.open),
    high: Float64Array.from(candles, (candle) => candle.high),
    low: Float64Array.from(candles, (candle) => candle.low),
    close: Float64Array.from(candles, (candle) => candle.close),
    volume: Float64Array.from(candles, (candle) => candle.volume),
  };
}
