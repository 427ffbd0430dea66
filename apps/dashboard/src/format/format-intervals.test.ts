import { expect, it } from 'vitest';
import { formatIntervals } from './format-intervals.ts';

it('tells a young age to a tenth and an old one to the candle', () => {
  expect(formatIntervals(0.11)).toBe('0.1 candles');
  expect(formatIntervals(132.4)).toBe('132 candles');
});
