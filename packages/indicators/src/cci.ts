import { defineIndicator } from './indicator.ts';
import { isFlat } from './is-flat.ts';
import { smaOf } from './sma.ts';
import { typicalPriceOf } from './typical-price.ts';

/** Commodity channel index (Lambert 1980): typical price from its mean, in 0.015 mean deviations; 0 when flat. */
export const cci = defineIndicator('cci', (columns, length: number) => {
  const price = typicalPriceOf(columns);
  return smaOf(price, length).map((mean, i) => {
    let distance = 0;
    for (let j = i - length + 1; j <= i; j++) distance += Math.abs(price[j]! - mean);
    const deviation = distance / length;
    return isFlat(deviation, mean) ? 0 : (price[i]! - mean) / (0.015 * deviation);
  });
});
