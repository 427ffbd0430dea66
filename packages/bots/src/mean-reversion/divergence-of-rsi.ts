import { defineIndicator, rsi } from '@quorum/indicators';
import { lowestAt } from './lowest-at.ts';

/** Candles nearer than this belong to the same swing. */
const SAME_SWING = 5;
const RSI_LENGTH = 14;

function divergenceOf(prices: Float64Array, strength: Float64Array, length: number): Float64Array {
  const places = lowestAt(prices, length);
  const nearest = lowestAt(prices, SAME_SWING);
  const first = RSI_LENGTH + length + SAME_SWING;
  return prices.map((price, i) => {
    if (i < first) return Number.NaN;
    const old = places[i - SAME_SWING]!;
    const isNewLow = nearest[i] === i && price < prices[old]!;
    const rebounded = old < i - SAME_SWING;
    return isNewLow && rebounded ? strength[i]! - strength[old]! : 0;
  });
}

/**
 * By how many points RSI(14) is higher at this new low than at the lowest low of the `length` candles that ended
 * five candles ago; below 0 where it confirms the low, 0 where there is no new low or the fall to it is still the same.
 */
export const divergenceAtLow = defineIndicator('divergenceAtLow', (columns, length: number) =>
  divergenceOf(columns.low, rsi(RSI_LENGTH).compute(columns), length),
);

/** By how many points RSI(14) is lower at this new high than at the highest high; 0 where there is no new high. */
export const divergenceAtHigh = defineIndicator('divergenceAtHigh', (columns, length: number) =>
  divergenceOf(
    columns.high.map((price) => -price),
    rsi(RSI_LENGTH)
      .compute(columns)
      .map((strength) => -strength),
    length,
  ),
);
