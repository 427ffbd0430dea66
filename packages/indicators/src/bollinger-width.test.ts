import { expect, it } from 'vitest';
import { bollingerWidth } from './bollinger-width.ts';
import { columnsOf } from './columns.ts';

it('is the distance between the bands over the middle: closes 9 and 11 are 10 ± 1, two deviations make 0.4', () => {
  const candles = [9, 11].map((close, openedAt) => ({
    openedAt,
    open: close,
    high: close,
    low: close,
    close,
    volume: 1,
  }));
  expect(bollingerWidth(2, 2).compute(columnsOf(candles)).at(-1)).toBeCloseTo(0.4, 12);
});
