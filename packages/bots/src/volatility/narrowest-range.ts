import { candleRange, defineIndicator, rollingMin } from '@quorum/indicators';

/** Smallest range (high minus low) of the last `length` candles, the current one included, in price units. */
export const narrowestRange = defineIndicator('narrowestRange', (columns, length: number) =>
  rollingMin(candleRange().compute(columns), length),
);
