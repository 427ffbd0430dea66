import { defineIndicator, rollingMin } from '@quorum/indicators';

/** Smallest range (high minus low) of the last `length` candles, the current one included, in price units. */
export const narrowestRange = defineIndicator('narrowestRange', ({ high, low }, length: number) =>
  rollingMin(
    high.map((price, i) => price - low[i]!),
    length,
  ),
);
