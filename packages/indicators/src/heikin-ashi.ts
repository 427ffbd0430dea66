import type { Columns } from './columns.ts';
import { defineIndicator } from './indicator.ts';

function averageOf({ open, high, low, close }: Columns): Float64Array {
  return close.map((price, i) => (open[i]! + high[i]! + low[i]! + price) / 4);
}

/** Close of the heikin-ashi candle (Valcu 2004): the mean of open, high, low and close. */
export const heikinAshiClose = defineIndicator('heikinAshiClose', averageOf);

/** Open of the heikin-ashi candle: the middle of the body before it; the first is the middle of its own body. */
export const heikinAshiOpen = defineIndicator('heikinAshiOpen', (columns) => {
  const average = averageOf(columns);
  let body = 0;
  return average.map((_, i) => {
    const opened = i === 0 ? (columns.open[0]! + columns.close[0]!) / 2 : body;
    body = (opened + average[i]!) / 2;
    return opened;
  });
});
