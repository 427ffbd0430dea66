import { defineIndicator } from './indicator.ts';
import { isFlat } from './is-flat.ts';
import { smaOf } from './sma.ts';

/**
 * Population deviation of the last `length` values; exactly 0 on a flat window.
 * Each window is summed around its own mean: running sums of squares cancel away on calm markets.
 */
export function standardDeviationOf(values: Float64Array, length: number): Float64Array {
  return smaOf(values, length).map((mean, i) => {
    let squares = 0;
    for (let j = i - length + 1; j <= i; j++) squares += (values[j]! - mean) ** 2;
    const deviation = Math.sqrt(squares / length);
    return isFlat(deviation, Math.abs(mean)) ? 0 : deviation;
  });
}

/** Standard deviation of the close, in price units. */
export const standardDeviation = defineIndicator('standardDeviation', (columns, length: number) =>
  standardDeviationOf(columns.close, length),
);
