import { firstKnown } from './first-known.ts';
import { defineIndicator } from './indicator.ts';
import { unknowns } from './unknowns.ts';

/** Mean of the last `length` values with weights 1, 2, … length, the newest heaviest. Each window is summed anew. */
export function wmaOf(values: Float64Array, length: number): Float64Array {
  const first = firstKnown(values) + length - 1;
  const result = unknowns(values.length, first);
  const weights = (length * (length + 1)) / 2;
  for (let i = first; i < values.length; i++) {
    let sum = 0;
    for (let weight = 1; weight <= length; weight++) sum += weight * values[i - length + weight]!;
    result[i] = sum / weights;
  }
  return result;
}

/** Weighted moving average of the close. */
export const wma = defineIndicator('wma', (columns, length: number) => wmaOf(columns.close, length));
