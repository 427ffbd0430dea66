import { expect, it } from 'vitest';
import { columnsOf } from './columns.ts';
import { superTrend, superTrendDirection } from './super-trend.ts';

/** Ranges, with gaps: 2, 2, 5, 2, 7. ATR(2) from candle 2 on: 2, 3.5, 2.75, 4.875. */
const columns = columnsOf([
  { openedAt: 0, open: 10, high: 11, low: 9, close: 10, volume: 1 },
  { openedAt: 1, open: 10, high: 11, low: 9, close: 10, volume: 1 }, // range 2
  { openedAt: 2, open: 10, high: 11, low: 9, close: 10, volume: 1 }, // range 2, bands 10 ± 2
  { openedAt: 3, open: 10, high: 15, low: 10, close: 15, volume: 1 }, // range 5: above 12, lower band 12.5 − 3.5
  { openedAt: 4, open: 15, high: 15, low: 13, close: 14, volume: 1 }, // range 2: lower band up to 14 − 2.75
  { openedAt: 5, open: 14, high: 14, low: 7, close: 8, volume: 1 }, // range 7: below 11.25, upper band 10.5 + 4.875
]);

it('SuperTrend of 2 candles and 1 ATR trails the price and turns at the close beyond the band before', () => {
  expect([...superTrend(2, 1).compute(columns)]).toEqual([Number.NaN, Number.NaN, 8, 9, 11.25, 15.375]);
  expect([...superTrendDirection(2, 1).compute(columns)]).toEqual([Number.NaN, Number.NaN, 0, 1, 1, -1]);
});
