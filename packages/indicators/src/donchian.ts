import { defineIndicator } from './indicator.ts';
import { rollingMax, rollingMin } from './rolling.ts';

/** Highest high of the last `length` candles, the current one included (Donchian 1960). */
export const donchianHigh = defineIndicator('donchianHigh', ({ high }, length: number) =>
  rollingMax(high, length),
);

/** Lowest low of the last `length` candles, the current one included. */
export const donchianLow = defineIndicator('donchianLow', ({ low }, length: number) =>
  rollingMin(low, length),
);
