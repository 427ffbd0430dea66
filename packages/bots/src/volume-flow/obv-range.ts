import { defineIndicator, obv, rollingMax, rollingMin } from '@quorum/indicators';

/** Highest on-balance volume of the last `length` candles, the current one included. */
export const obvHigh = defineIndicator('obvHigh', (columns, length: number) =>
  rollingMax(obv().compute(columns), length),
);

/** Lowest on-balance volume of the last `length` candles. */
export const obvLow = defineIndicator('obvLow', (columns, length: number) =>
  rollingMin(obv().compute(columns), length),
);
