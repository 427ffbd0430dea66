import { defineIndicator, isFlat, rollingSum, vwap } from '@quorum/indicators';

/**
 * Distance of the close from the VWAP of `length` candles, in the root mean square of that distance over as many;
 * 0 where the two have not parted.
 */
export const vwapDistance = defineIndicator('vwapDistance', (columns, length: number) => {
  const distance = vwap(length)
    .compute(columns)
    .map((price, i) => columns.close[i]! / price - 1);
  const squares = distance.map((value) => value * value);
  return rollingSum(squares, length, length - 1).map((sum, i) => {
    const usual = Math.sqrt(sum / length);
    return isFlat(usual, 1) ? 0 : distance[i]! / usual;
  });
});
