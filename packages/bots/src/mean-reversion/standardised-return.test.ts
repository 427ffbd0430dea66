import { expect, it } from 'vitest';
import { drawMarket } from '../testing/draw-market.ts';
import { standardisedReturn } from './standardised-return.ts';

it('is 1 where three of four equal moves went one way: twice ln 2, over ln 2 × √4', () => {
  const closes = [2, 1, 2, 4].map((to) => ({ candles: 1, to, wick: 0 }));
  const series = drawMarket({ from: 1, legs: [{ candles: 1, to: 1, wick: 0 }, ...closes] }, '1h');
  expect([...series.values(standardisedReturn(4, 4))]).toEqual([
    Number.NaN,
    Number.NaN,
    Number.NaN,
    Number.NaN,
    expect.closeTo(1, 12),
  ]);
});
