import type { Columns } from './columns.ts';
import { defineIndicator } from './indicator.ts';

/** Mean of high, low and close of each candle. */
export function typicalPriceOf({ high, low, close }: Columns): Float64Array {
  return close.map((price, i) => (high[i]! + low[i]! + price) / 3);
}

/** Typical price of the candle. */
export const typicalPrice = defineIndicator('typicalPrice', (columns) => typicalPriceOf(columns));
