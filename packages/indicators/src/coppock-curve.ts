import { firstKnown } from './first-known.ts';
import { defineIndicator } from './indicator.ts';
import { unknowns } from './unknowns.ts';

/**
 * Coppock curve (1962), in percent: the weighted mean, the newest heaviest, of two rates of change added together.
 * Coppock took months: 14, 11 and a mean of 10.
 */
export const coppockCurve = defineIndicator(
  'coppockCurve',
  ({ close }, long: number, short: number, smoothing: number) => {
    const sum = close.map((price, i) => 100 * (price / close[i - long]! + price / close[i - short]! - 2));
    return weightedMeanOf(sum, smoothing);
  },
);

/** Mean with weights 1, 2, … length; leading unknowns are skipped. */
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
