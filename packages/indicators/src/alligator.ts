import { defineIndicator } from './indicator.ts';
import { wilderOf } from './wilder.ts';

/**
 * Wilder's smoothing of the candle's middle, in price units: a line of Williams' Alligator (1998).
 * The jaw is the line over 13 of 8 candles ago, the teeth 8 of 5 ago, the lips 5 of 3 ago.
 */
export const alligatorLine = defineIndicator('alligatorLine', ({ high, low }, length: number) =>
  wilderOf(
    high.map((top, i) => (top + low[i]!) / 2),
    length,
    0,
  ),
);
