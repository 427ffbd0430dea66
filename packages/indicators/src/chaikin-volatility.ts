import { candleRange } from './candle-shape.ts';
import { emaOf } from './ema.ts';
import { defineIndicator } from './indicator.ts';
import { isFlat } from './is-flat.ts';

/**
 * Chaikin volatility (in Achelis 1995): change of the averaged range over `change` candles, in percent.
 * The range is high minus low, averaged by EMA(`length`); 0 where the market had no range to compare with.
 */
export const chaikinVolatility = defineIndicator(
  'chaikinVolatility',
  (columns, length: number, change: number) => {
    const average = emaOf(candleRange().compute(columns), length);
    return average.map((now, i) => {
      const before = i < change ? Number.NaN : average[i - change]!;
      return isFlat(before, columns.close[i]!) ? 0 : 100 * (now / before - 1);
    });
  },
);
