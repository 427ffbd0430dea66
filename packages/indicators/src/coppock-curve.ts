import { defineIndicator } from './indicator.ts';
import { wmaOf } from './wma.ts';

/**
 * Coppock curve (1962), in percent: the weighted mean, the newest heaviest, of two rates of change added together.
 * Coppock took months: 14, 11 and a mean of 10.
 */
export const coppockCurve = defineIndicator(
  'coppockCurve',
  ({ close }, long: number, short: number, smoothing: number) => {
    const sum = close.map((price, i) => 100 * (price / close[i - long]! + price / close[i - short]! - 2));
    return wmaOf(sum, smoothing);
  },
);
