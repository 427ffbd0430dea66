import { expect, it } from 'vitest';
import { chandelierDirection, chandelierStop } from './chandelier.ts';
import { columnsOf } from './columns.ts';

/** The ranges are 2, 2, 5, 2 and 8, so ATR(2) from candle 2 on is 2, 3.5, 2.75, 5.375. */
const columns = columnsOf([
  { openedAt: 0, open: 10, high: 11, low: 9, close: 10, volume: 1 },
  { openedAt: 1, open: 10, high: 11, low: 9, close: 10, volume: 1 },
  { openedAt: 2, open: 10, high: 11, low: 9, close: 10, volume: 1 }, // hangs at 11 − 2, stands at 9 + 2
  { openedAt: 3, open: 10, high: 15, low: 10, close: 15, volume: 1 }, // above 11: hangs at 15 − 3.5
  { openedAt: 4, open: 15, high: 15, low: 13, close: 14, volume: 1 }, // up to 15 − 2.75
  { openedAt: 5, open: 14, high: 14, low: 6, close: 8, volume: 1 }, // below 12.25: stands at 6 + 5.375
]);

it('the Chandelier stop of 2 candles and 1 ATR hangs from the highest high and turns at a close beyond it', () => {
  expect([...chandelierStop(2, 1).compute(columns)]).toEqual([
    Number.NaN,
    Number.NaN,
    9,
    11.5,
    12.25,
    11.375,
  ]);
  expect([...chandelierDirection(2, 1).compute(columns)]).toEqual([Number.NaN, Number.NaN, 0, 1, 1, -1]);
});
