import { firstKnown } from './first-known.ts';
import { defineIndicator } from './indicator.ts';
import { isFlat } from './is-flat.ts';
import { rollingVariance } from './rolling-variance.ts';
import { smaOf } from './sma.ts';

/** Population deviation of the last `length` values; exactly 0 on a flat window. */
export function standardDeviationOf(values: Float64Array, length: number): Float64Array {
  const result = rollingVariance(values, length, firstKnown(values));
  const means = smaOf(values, length);
  for (let i = 0; i < result.length; i++) {
    const deviation = Math.sqrt(result[i]!);
    result[i] = isFlat(deviation, Math.abs(means[i]!)) ? 0 : deviation;
  }
  return result;
}

/** Standard deviation of the close, in price units. */
export const standardDeviation = defineIndicator('standardDeviation', (columns, length: number) =>
  standardDeviationOf(columns.close, length),
);
