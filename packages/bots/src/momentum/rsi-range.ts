import { defineIndicator, rollingMax, rollingMin, rsi } from '@quorum/indicators';

/** Highest RSI(length) of the last `candles` candles, the current one included. */
export const rsiHigh = defineIndicator('rsiHigh', (columns, length: number, candles: number) =>
  rollingMax(rsi(length).compute(columns), candles, length),
);

/** Lowest RSI(length) of the last `candles` candles. */
export const rsiLow = defineIndicator('rsiLow', (columns, length: number, candles: number) =>
  rollingMin(rsi(length).compute(columns), candles, length),
);
