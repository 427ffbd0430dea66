import { columnsOf } from '@quorum/indicators';
import { expect, it } from 'vitest';
import { swingHigh, swingHighBefore, swingLow, swingLowBefore } from './swings.ts';

/** Peaks of 5 and 4 with a wing of two; the equal highs at the end make one peak, the first of them. */
const highs = [1, 3, 5, 2, 1, 2, 4, 3, 2, 2, 6, 6, 1, 1];
const columns = columnsOf(
  highs.map((high, openedAt) => ({ openedAt, open: high, high, low: 10 - high, close: high, volume: 1 })),
);

it('shows a swing high two candles after it, and the highest high so far until there is one', () => {
  expect([...swingHigh(2).compute(columns)]).toEqual([1, 3, 5, 5, 5, 5, 5, 5, 4, 4, 4, 4, 6, 6]);
});

it('mirrors highs into lows', () => {
  expect([...swingLow(2).compute(columns)].at(-1)).toBe(4);
  expect([...swingLowBefore(2).compute(columns)].at(-1)).toBe(6);
});

it('keeps the swing high before the last one, once there are two', () => {
  expect([...swingHighBefore(2).compute(columns)]).toEqual([1, 3, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 4, 4]);
});
