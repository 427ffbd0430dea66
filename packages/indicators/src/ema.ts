import { firstKnown } from './first-known.ts';
import { defineIndicator } from './indicator.ts';
import { unknowns } from './unknowns.ts';

/**
 * Exponential average of any series with weight 2 / (length + 1), seeded with the plain mean of the
 * first `length` values from `from` on (TA-Lib's default).
 */
export function emaOf(values: Float64Array, length: number, from = firstKnown(values)): Float64Array {
  const result = unknowns(values.length);
  const weight = 2 / (length + 1);
  let average = 0;
  for (let i = from; i < values.length; i++) {
    const count = i - from + 1;
    average += (values[i]! - average) * (count <= length ? 1 / count : weight);
    if (count >= length) result[i] = average;
  }
  return result;
}

/** Exponential moving average of the close. */
export const ema = defineIndicator('ema', (columns, length: number) => emaOf(columns.close, length));
