import { firstKnown } from './first-known.ts';
import { defineIndicator } from './indicator.ts';
import { rollingSum } from './rolling.ts';

/** Mean of the last `length` values of any series; leading unknowns are skipped. */
export function smaOf(values: Float64Array, length: number): Float64Array {
  return rollingSum(values, length, firstKnown(values)).map((sum) => sum / length);
}

/** Simple moving average of the close. */
export const sma = defineIndicator('sma', (columns, length: number) => smaOf(columns.close, length));
