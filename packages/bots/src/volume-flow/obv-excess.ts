import { defineIndicator, obv, rollingMax, rollingMin, rollingSum } from '@quorum/indicators';

/**
 * How far on-balance volume lies outside the range of the `length` candles before it, in their average volumes:
 * above 0 over the range, below 0 under it, 0 inside or where nothing traded.
 */
export const obvExcess = defineIndicator('obvExcess', (columns, length: number) => {
  const balance = obv().compute(columns);
  const top = rollingMax(balance, length);
  const bottom = rollingMin(balance, length);
  const traded = rollingSum(columns.volume, length);
  const excess = new Float64Array(balance.length).fill(Number.NaN);
  for (let i = length; i < balance.length; i++) {
    const typical = traded[i]! / length;
    const out = Math.max(balance[i]! - top[i - 1]!, 0) + Math.min(balance[i]! - bottom[i - 1]!, 0);
    excess[i] = typical === 0 ? 0 : out / typical;
  }
  return excess;
});
