import type { Columns } from './columns.ts';
import { defineIndicator } from './indicator.ts';
import { isFlat } from './is-flat.ts';
import { rollingMax, rollingMin } from './rolling.ts';
import { smaOf } from './sma.ts';

/** Where the close lies between the lowest low (0) and the highest high (1); 0.5 on a flat window. */
export function placeInRange({ high, low, close }: Columns, length: number): Float64Array {
  const top = rollingMax(high, length);
  const bottom = rollingMin(low, length);
  return top.map((highest, i) => {
    const spread = highest - bottom[i]!;
    return isFlat(spread, highest) ? 0.5 : (close[i]! - bottom[i]!) / spread;
  });
}

function slowK(columns: Columns, length: number, smoothing: number): Float64Array {
  return smaOf(
    placeInRange(columns, length).map((place) => 100 * place),
    smoothing,
  );
}

/** Slow stochastic %K (Lane 1957), 0..100; 50 on a flat market: the close is neither high nor low. */
export const stochasticK = defineIndicator('stochasticK', (columns, length: number, smoothing: number) =>
  slowK(columns, length, smoothing),
);

/** Slow stochastic %D: the mean of the last `signal` values of %K. */
export const stochasticD = defineIndicator(
  'stochasticD',
  (columns, length: number, smoothing: number, signal: number) =>
    smaOf(slowK(columns, length, smoothing), signal),
);
