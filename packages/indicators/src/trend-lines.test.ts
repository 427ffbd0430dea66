import { describe, expect, it } from 'vitest';
import { columnsOf } from './columns.ts';
import * as own from './index.ts';
import type { Indicator } from './indicator.ts';

/** Four candles, small enough to check by hand. */
const columns = columnsOf([
  { openedAt: 0, open: 10, high: 12, low: 9, close: 11, volume: 100 },
  { openedAt: 1, open: 11, high: 15, low: 11, close: 14, volume: 300 },
  { openedAt: 2, open: 14, high: 14, low: 8, close: 8, volume: 200 },
  { openedAt: 3, open: 8, high: 10, low: 6, close: 9, volume: 0 },
]);
const last = (indicator: Indicator) => indicator.compute(columns).at(-1);

describe('trend lines without an outside reference, on four drawn candles', () => {
  it.each<[string, Indicator, number]>([
    ['VI+(2): |14 − 11| + |10 − 8| over the ranges 6 and 4', own.vortexPlus(2), 0.5],
    ['VI−(2): |8 − 15| + |6 − 14| over the ranges 6 and 4', own.vortexMinus(2), 1.5],
    ['the Ichimoku line over 3 lies between 15 and 6', own.ichimokuMiddle(3), 10.5],
    ['the Alligator line over 2 starts at 11.75, then 11.375 and 9.6875', own.alligatorLine(2), 9.6875],
    ['the heikin-ashi close is the mean of 8, 10, 6 and 9', own.heikinAshiClose(), 8.25],
    ['the heikin-ashi opens are 10.5, 10.5, 11.625 and 11.3125', own.heikinAshiOpen(), 11.3125],
    ['Hull(2): twice the close of 9 less the weighted mean of 8 and 9, 26/3', own.hull(2), 28 / 3],
    ['slope −1.2 over its standard error √(13.8 / 2 / 5) of 1.1747', own.slopeSignificance(4), -1.02151],
  ])('%s', (_remark, indicator, expected) => {
    expect(last(indicator)).toBeCloseTo(expected, 5);
  });

  it('the slope of a straight line is as significant as it can be', () => {
    const straight = columnsOf(
      [1, 2, 3, 4].map((price) => ({
        openedAt: price,
        open: price,
        high: price,
        low: price,
        close: price,
        volume: 1,
      })),
    );
    expect(own.slopeSignificance(4).compute(straight).at(-1)).toBe(100);
  });
});
