import { expect, it } from 'vitest';
import { drawMarket } from '../testing/draw-market.ts';
import { guppySeparation } from './guppy-separation.ts';

const still = { candles: 60, to: 100 };

it.each([
  // EMA(n) = 100 + 61 × 2 / (n + 1): the lowest fast one is 107.625, the highest slow one 103.935.
  ['rises above them', 161, 3.68952],
  // EMA(n) = 100 − 61 × 2 / (n + 1).
  ['falls below them', 39, -3.68952],
  ['stays with them', 100, 0],
])('the fast averages part from the slow ones when the price %s', (_remark, to, expected) => {
  const series = drawMarket({ from: 100, legs: [still, { candles: 1, to }] }, '4h');
  expect(series.values(guppySeparation()).at(-1)).toBeCloseTo(expected, 5);
});
