import type { Columns } from './columns.ts';
import { defineIndicator } from './indicator.ts';

/** Range of a candle including the gap from the close before; unknown for the first candle. */
export function trueRangeOf({ high, low, close }: Columns): Float64Array {
  return close.map((_, i) => {
    const before = i === 0 ? Number.NaN : close[i - 1]!;
    return Math.max(high[i]!, before) - Math.min(low[i]!, before);
  });
}

/** True range (Wilder 1978), in price units. */
export const trueRange = defineIndicator('trueRange', (columns) => trueRangeOf(columns));
