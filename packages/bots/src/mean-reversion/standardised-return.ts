import { defineIndicator, isFlat, realisedVolatility } from '@quorum/indicators';

/**
 * Log return over `candles`, in deviations of a random walk with the realised volatility of the last `history` candles;
 * 0 where the price stood still.
 */
export const standardisedReturn = defineIndicator(
  'standardisedReturn',
  (columns, candles: number, history: number) => {
    const { close } = columns;
    return realisedVolatility(history)
      .compute(columns)
      .map((volatility, i) => {
        if (i < candles) return Number.NaN;
        if (isFlat(volatility, 1)) return 0;
        return Math.log(close[i]! / close[i - candles]!) / (volatility * Math.sqrt(candles));
      });
  },
);
