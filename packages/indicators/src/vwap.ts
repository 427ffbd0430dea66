import { defineIndicator } from './indicator.ts';
import { rollingSum } from './rolling.ts';
import { smaOf } from './sma.ts';
import { typicalPriceOf } from './typical-price.ts';

/** Volume-weighted typical price of the last `length` candles; the plain mean where nothing traded. */
export const vwap = defineIndicator('vwap', (columns, length: number) => {
  const price = typicalPriceOf(columns);
  const turnover = rollingSum(
    price.map((value, i) => value * columns.volume[i]!),
    length,
  );
  const traded = rollingSum(columns.volume, length);
  const mean = smaOf(price, length);
  return mean.map((plain, i) => (traded[i] === 0 ? plain : turnover[i]! / traded[i]!));
});
