import { firstKnown } from './first-known.ts';
import { defineIndicator } from './indicator.ts';
import { rollingSum } from './rolling.ts';

/** Mean of the last `length` values of any series; leading unknowns are skipped. */
export function smaOf(values: Float64Array, length: number): Float64Array {
  const means = rollingSum(values, length, firstKnown(values));
  for (let i = 0; i < means.length; i++) means[i]! /= length;
  return means;
}

/** Simple moving average of the close. */
export const sma = defineIndicator('sma', (columns, length: number) => smaOf(columns.close, length));
