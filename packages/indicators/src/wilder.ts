import { unknowns } from './unknowns.ts';

/**
 * Wilder's smoothing (1978): seeded with the plain mean of the first `length` values from `from` on,
 * then `(previous × (length − 1) + value) / length`.
 */
export function wilderOf(values: Float64Array, length: number, from: number): Float64Array {
  const result = unknowns(values.length);
  let average = 0;
  for (let i = from; i < values.length; i++) {
    const count = i - from + 1;
    const weight = Math.min(count, length);
    average += (values[i]! - average) / weight;
    if (count >= length) result[i] = average;
  }
  return result;
}
