import { firstKnown } from './first-known.ts';
import { defineIndicator } from './indicator.ts';
import { isFlat } from './is-flat.ts';
import { rollingSum } from './rolling.ts';
import { unknowns } from './unknowns.ts';

/** Ehlers' symmetric filter: weights 1, 2, 2, 1 over four values; leading unknowns are skipped. */
function filtered(values: Float64Array): Float64Array {
  const result = unknowns(values.length);
  for (let i = firstKnown(values) + 3; i < values.length; i++) {
    result[i] = (values[i]! + 2 * values[i - 1]! + 2 * values[i - 2]! + values[i - 3]!) / 6;
  }
  return result;
}

/**
 * Relative vigor index (Ehlers 2002), −1..1: the filtered bodies of `length` candles over their filtered ranges.
 * 0 on a flat market.
 */
export const relativeVigor = defineIndicator(
  'relativeVigor',
  ({ open, high, low, close }, length: number) => {
    const body = filtered(close.map((price, i) => price - open[i]!));
    const range = filtered(high.map((top, i) => top - low[i]!));
    const ranges = rollingSum(range, length, 3);
    return rollingSum(body, length, 3).map((bodies, i) =>
      isFlat(ranges[i]!, close[i]!) ? 0 : bodies / ranges[i]!,
    );
  },
);

/** The relative vigor index through the same filter once more. */
export const relativeVigorSignal = defineIndicator('relativeVigorSignal', (columns, length: number) =>
  filtered(relativeVigor(length).compute(columns)),
);
