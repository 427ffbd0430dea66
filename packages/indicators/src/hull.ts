import { firstKnown } from './first-known.ts';
import { defineIndicator } from './indicator.ts';
import { unknowns } from './unknowns.ts';

/** Mean of the last `length` values with weights 1, 2, … length. Each window is summed anew, so nothing drifts. */
function weightedMeanOf(values: Float64Array, length: number): Float64Array {
  const result = unknowns(values.length);
  const weights = (length * (length + 1)) / 2;
  for (let i = firstKnown(values) + length - 1; i < values.length; i++) {
    let sum = 0;
    for (let weight = 1; weight <= length; weight++) sum += weight * values[i - length + weight]!;
    result[i] = sum / weights;
  }
  return result;
}

/**
 * Hull's moving average (2005): a weighted average of half the length, moved on by its lead over the full one,
 * smoothed over the root of the length. Nearly without lag, and so able to overshoot.
 */
export const hull = defineIndicator('hull', ({ close }, length: number) => {
  const slow = weightedMeanOf(close, length);
  const ahead = weightedMeanOf(close, Math.round(length / 2)).map((fast, i) => 2 * fast - slow[i]!);
  return weightedMeanOf(ahead, Math.round(Math.sqrt(length)));
});
