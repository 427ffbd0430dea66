import { candleRange } from './candle-shape.ts';
import { emaOf } from './ema.ts';
import { defineIndicator } from './indicator.ts';
import { isFlat } from './is-flat.ts';
import { rollingSum } from './rolling.ts';

/**
 * Mass index (Dorsey 1992): the averaged range over its own average, summed over `sum` candles.
 * About `sum` on a steady market (and exactly that on a flat one), above it while candles widen.
 */
export const massIndex = defineIndicator('massIndex', (columns, length: number, sum: number) => {
  const single = emaOf(candleRange().compute(columns), length);
  const double = emaOf(single, length);
  const ratio = double.map((slow, i) => (isFlat(slow, columns.close[i]!) ? 1 : single[i]! / slow));
  return rollingSum(ratio, sum, 2 * (length - 1));
});
