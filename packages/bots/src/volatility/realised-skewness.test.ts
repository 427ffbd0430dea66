import { columnsOf } from '@quorum/indicators';
import { expect, it } from 'vitest';
import { realisedSkewness } from './realised-skewness.ts';

const skewness = (returns: readonly number[]) => {
  const closes = [100];
  for (const change of returns) closes.push(closes.at(-1)! * Math.exp(change));
  const candles = closes.map((close, openedAt) => ({
    openedAt,
    open: close,
    high: close,
    low: close,
    close,
    volume: 1,
  }));
  return realisedSkewness(returns.length).compute(columnsOf(candles)).at(-1);
};

it('of returns −1, −1, −1 and 3 % is 2 × 24 ÷ 12^1.5 = 1.155, and of their mirror −1.155', () => {
  expect(skewness([-0.01, -0.01, -0.01, 0.03])).toBeCloseTo(1.154701, 6);
  expect(skewness([0.01, 0.01, 0.01, -0.03])).toBeCloseTo(-1.154701, 6);
});

it('is 0 where gains and losses mirror each other, and where nothing moves', () => {
  expect(skewness([0.02, -0.02])).toBeCloseTo(0, 9);
  expect(skewness([0, 0, 0])).toBe(0);
});
