import { expect, it } from 'vitest';
import { columnsOf } from './columns.ts';
import { relativeVigor, relativeVigorSignal } from './relative-vigor.ts';

const candle = (openedAt: number, open: number, high: number, low: number, close: number) => ({
  openedAt,
  open,
  high,
  low,
  close,
  volume: 1,
});

it('divides filtered bodies by filtered ranges: bodies 1, 3, −6, 1 over ranges 3, 4, 6, 4', () => {
  // (1 + 2·3 − 2·6 + 1) / (3 + 2·4 + 2·6 + 4)
  const columns = columnsOf([
    candle(0, 10, 12, 9, 11),
    candle(1, 11, 15, 11, 14),
    candle(2, 14, 14, 8, 8),
    candle(3, 8, 10, 6, 9),
  ]);
  expect(relativeVigor(1).compute(columns).at(-1)).toBeCloseTo(-4 / 27, 12);
});

it('is 1 while every candle opens at its low and closes at its high, and so is its signal', () => {
  const columns = columnsOf([1, 2, 3, 4, 5, 6, 7, 8].map((low) => candle(low, low, low + 1, low, low + 1)));
  expect(relativeVigor(2).compute(columns).at(-1)).toBe(1);
  expect(relativeVigorSignal(2).compute(columns).at(-1)).toBe(1);
});
