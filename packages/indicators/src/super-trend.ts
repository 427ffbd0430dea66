import type { Columns } from './columns.ts';
import { defineIndicator } from './indicator.ts';
import { isFlat } from './is-flat.ts';
import { trueRangeOf } from './true-range.ts';
import { unknowns } from './unknowns.ts';
import { wilderOf } from './wilder.ts';

interface SuperTrend {
  readonly line: Float64Array;
  readonly direction: Float64Array;
}

/**
 * Two bands around the middle of the candle that may only tighten. The close that leaves a band of the candle before
 * turns the direction and frees the other band.
 */
function superTrendOf(columns: Columns, length: number, ranges: number): SuperTrend {
  const { high, low, close } = columns;
  const range = wilderOf(trueRangeOf(columns), length, 1);
  const line = unknowns(close.length);
  const direction = unknowns(close.length);
  let side = 0;
  let upper = Number.POSITIVE_INFINITY;
  let lower = Number.NEGATIVE_INFINITY;
  for (let i = length; i < close.length; i++) {
    const price = close[i]!;
    const middle = (high[i]! + low[i]!) / 2;
    const above = !isFlat(price - upper, price);
    const below = !isFlat(lower - price, price);
    if (above) side = 1;
    if (below) side = -1;
    const top = middle + ranges * range[i]!;
    const bottom = middle - ranges * range[i]!;
    upper = above ? top : Math.min(top, upper);
    lower = below ? bottom : Math.max(bottom, lower);
    line[i] = side < 0 ? upper : lower;
    direction[i] = side;
  }
  return { line, direction };
}

/** The SuperTrend (Seban): the trailing band behind the price, `ranges` × ATR(`length`) away at most; the lower one at first. */
export const superTrend = defineIndicator(
  'superTrend',
  (columns, length: number, ranges: number) => superTrendOf(columns, length, ranges).line,
);

/** The side the SuperTrend is on: 1 rising, −1 falling, 0 until the close first leaves a band (so on a flat market). */
export const superTrendDirection = defineIndicator(
  'superTrendDirection',
  (columns, length: number, ranges: number) => superTrendOf(columns, length, ranges).direction,
);
