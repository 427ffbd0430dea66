import { defineIndicator } from './indicator.ts';
import { isFlat } from './is-flat.ts';
import { rollingMax, rollingMin, rollingSum } from './rolling.ts';
import { trueRange } from './true-range.ts';

/**
 * Choppiness index (Dreiss, in Burke 1993), 0..100: the true ranges of `length` candles beside the distance they covered together.
 * 100 when every candle went over the same ground, or none moved; 0 on a straight line without shadows. `length` is 2 or more.
 */
export const choppiness = defineIndicator('choppiness', (columns, length: number) => {
  if (length < 2) throw new RangeError(`choppiness(${length}): compare 2 candles or more`);
  const { high, low, close } = columns;
  const trueHigh = high.map((price, i) => Math.max(price, close[i - 1] ?? price));
  const trueLow = low.map((price, i) => Math.min(price, close[i - 1] ?? price));
  const top = rollingMax(trueHigh, length, 1);
  const bottom = rollingMin(trueLow, length, 1);
  const scale = 100 / Math.log(length);
  return rollingSum(trueRange().compute(columns), length, 1).map((walked, i) => {
    const covered = top[i]! - bottom[i]!;
    return isFlat(covered, top[i]!) ? 100 : scale * Math.log(walked / covered);
  });
});
