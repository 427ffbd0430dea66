import { defineIndicator } from './indicator.ts';
import { isFlat } from './is-flat.ts';

/** DeMark compares each close with the one four candles earlier. */
const EARLIER = 4;

/**
 * TD setup count (DeMark 1994): closes in a row above the close four candles earlier (positive, a sell setup)
 * or below it (negative, a buy setup); 0 where both are equal. It goes on counting after nine.
 */
export const tdSetup = defineIndicator('tdSetup', ({ close }) => {
  let count = 0;
  return close.map((price, i) => {
    if (i < EARLIER) return Number.NaN;
    const change = price - close[i - EARLIER]!;
    if (isFlat(Math.abs(change), price)) count = 0;
    else count = change > 0 ? Math.max(count, 0) + 1 : Math.min(count, 0) - 1;
    return count;
  });
});
