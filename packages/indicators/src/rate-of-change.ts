import { defineIndicator } from './indicator.ts';

/** Change of the close over `length` candles, in percent. */
export const rateOfChange = defineIndicator('rateOfChange', ({ close }, length: number) =>
  close.map((price, i) => (i < length ? Number.NaN : 100 * (price / close[i - length]! - 1))),
);
