import { expect, it } from 'vitest';
import { choppiness } from './choppiness.ts';
import { columnsOf } from './columns.ts';

const candle = (open: number, high: number, low: number, close: number) => ({
  openedAt: 0,
  open,
  high,
  low,
  close,
  volume: 1,
});
const last = (candles: ReturnType<typeof candle>[], length: number) =>
  choppiness(length).compute(columnsOf(candles)).at(-1);

it('is the logarithm of the distance walked over the distance covered, 12 over 6 in four candles: one half', () => {
  const candles = [
    candle(10, 10, 10, 10),
    candle(10, 13, 10, 13),
    candle(13, 15, 12, 14),
    candle(14, 16, 13, 14),
    candle(14, 14, 11, 12),
  ];
  expect(last(candles, 4)).toBeCloseTo(50, 9);
});

it('is 0 on a straight line and 100 where every candle goes over the same ground', () => {
  const line = [10, 11, 12, 13, 14].map((open) => candle(open, open + 1, open, open + 1));
  const bounce = [0, 1, 2, 3, 4].map(() => candle(10, 12, 9, 10));
  expect([last(line, 4), last(bounce, 4)]).toEqual([expect.closeTo(0, 9), expect.closeTo(100, 9)]);
});

it('counts a gap from the close before as ground covered', () => {
  expect(last([candle(10, 10, 10, 10), candle(14, 15, 14, 15), candle(15, 16, 15, 15)], 2)).toBeCloseTo(0, 9);
});

it('refuses to compare a single candle with itself', () => {
  expect(() => last([candle(10, 11, 9, 10)], 1)).toThrow('choppiness(1): compare 2 candles or more');
});
