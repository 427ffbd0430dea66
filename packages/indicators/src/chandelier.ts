import type { Columns } from './columns.ts';
import { defineIndicator } from './indicator.ts';
import { isFlat } from './is-flat.ts';
import { trueRangeOf } from './true-range.ts';
import { unknowns } from './unknowns.ts';
import { wilderOf } from './wilder.ts';

interface Chandelier {
  readonly stop: Float64Array;
  readonly direction: Float64Array;
}

/**
 * Hangs a stop from the highest high since the last turn, or stands it on the lowest low; it never gives way.
 * A close beyond the stop of the candle before turns it round. Before the first turn both stops are in force.
 */
function chandelierOf(columns: Columns, length: number, ranges: number): Chandelier {
  const { high, low, close } = columns;
  const range = wilderOf(trueRangeOf(columns), length, 1);
  const stop = unknowns(close.length);
  const direction = unknowns(close.length);
  let side = 0;
  let hanging = Number.NEGATIVE_INFINITY;
  let standing = Number.POSITIVE_INFINITY;
  for (let i = length; i < close.length; i++) {
    const price = close[i]!;
    const fell = side >= 0 && !isFlat(hanging - price, price);
    const rose = side <= 0 && !isFlat(price - standing, price);
    if (fell || rose) {
      side = fell ? -1 : 1;
      hanging = Number.NEGATIVE_INFINITY;
      standing = Number.POSITIVE_INFINITY;
    }
    hanging = Math.max(hanging, high[i]! - ranges * range[i]!);
    standing = Math.min(standing, low[i]! + ranges * range[i]!);
    stop[i] = side < 0 ? standing : hanging;
    direction[i] = side;
  }
  return { stop, direction };
}

/** The Chandelier stop (Le Beau; Elder 2002), in price units: `ranges` × ATR(`length`) behind the extreme since the turn. */
export const chandelierStop = defineIndicator(
  'chandelierStop',
  (columns, length: number, ranges: number) => chandelierOf(columns, length, ranges).stop,
);

/** The side the Chandelier stop guards: 1 a rise, −1 a fall, 0 until a close first breaks one (so on a flat market). */
export const chandelierDirection = defineIndicator(
  'chandelierDirection',
  (columns, length: number, ranges: number) => chandelierOf(columns, length, ranges).direction,
);
