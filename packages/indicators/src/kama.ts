import { defineIndicator } from './indicator.ts';
import { isFlat } from './is-flat.ts';
import { rollingSum } from './rolling.ts';
import { unknowns } from './unknowns.ts';

const FASTEST = 2 / (2 + 1);
const SLOWEST = 2 / (30 + 1);

/**
 * Kaufman's adaptive average (1995): fast (EMA of 2) where the price goes straight, slow (EMA of 30) where it wanders.
 * Straightness is the net change over the path of the last `length` changes; a flat window has none.
 * Seeded as TA-Lib does: with the close before the first value.
 */
export const kama = defineIndicator('kama', ({ close }, length: number) => {
  const steps = close.map((price, i) => (i === 0 ? 0 : Math.abs(price - close[i - 1]!)));
  const path = rollingSum(steps, length, 1);
  const result = unknowns(close.length);
  let average = close[length - 1]!;
  for (let i = length; i < close.length; i++) {
    const price = close[i]!;
    const straightness = isFlat(path[i]!, price) ? 0 : Math.abs(price - close[i - length]!) / path[i]!;
    const weight = (SLOWEST + straightness * (FASTEST - SLOWEST)) ** 2;
    average += weight * (price - average);
    result[i] = average;
  }
  return result;
});
