import { expect, it } from 'vitest';
import { columnsOf } from './columns.ts';
import { massIndex } from './mass-index.ts';

const widening = [1, 3, 5, 10].map((range, openedAt) => ({
  openedAt,
  open: 10,
  high: 10 + range,
  low: 10,
  close: 10,
  volume: 1,
}));

it('sums the averaged range over its own average: 4 / 3 and 8 / 6.333', () => {
  // EMA(2) of the ranges: 2, 4, 8; its EMA(2): 3, 3 + 2/3 × 5 = 6.333.
  const values = massIndex(2, 2).compute(columnsOf(widening));
  expect([...values]).toEqual([Number.NaN, Number.NaN, Number.NaN, expect.closeTo(4 / 3 + 8 / (19 / 3), 9)]);
});
