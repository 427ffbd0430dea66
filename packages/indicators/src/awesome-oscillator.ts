import { defineIndicator } from './indicator.ts';
import { smaOf } from './sma.ts';

/**
 * Awesome oscillator (Williams 1998), in price units: the mean of the candles' midpoints over `fast` candles
 * minus that over `slow`. `fast` is below `slow`.
 */
export const awesomeOscillator = defineIndicator(
  'awesomeOscillator',
  ({ high, low }, fast: number, slow: number) => {
    const middle = high.map((top, i) => (top + low[i]!) / 2);
    const slowMean = smaOf(middle, slow);
    return smaOf(middle, fast).map((mean, i) => mean - slowMean[i]!);
  },
);
