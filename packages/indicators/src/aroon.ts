import { defineIndicator } from './indicator.ts';
import { unknowns } from './unknowns.ts';

/**
 * 100 where the newest of the last `length` + 1 values is the largest, less the later it was, 0 at the far end.
 * Equal values count as the newest of them.
 */
function freshness(values: Float64Array, length: number): Float64Array {
  const result = unknowns(values.length);
  let largest = 0;
  for (let i = 0; i < values.length; i++) {
    if (largest < i - length) largest = newestLargest(values, i - length, i);
    else if (values[i]! >= values[largest]!) largest = i;
    if (i >= length) result[i] = (100 * (length - (i - largest))) / length;
  }
  return result;
}

function newestLargest(values: Float64Array, from: number, until: number): number {
  let largest = from;
  for (let i = from + 1; i <= until; i++) if (values[i]! >= values[largest]!) largest = i;
  return largest;
}

/** How fresh the highest high of `length` + 1 candles is (Chande 1995), 0..100; 100 on a flat market. */
export const aroonUp = defineIndicator('aroonUp', ({ high }, length: number) => freshness(high, length));

/** How fresh the lowest low is, 0..100; 100 on a flat market. */
export const aroonDown = defineIndicator('aroonDown', ({ low }, length: number) =>
  freshness(
    low.map((price) => -price),
    length,
  ),
);
