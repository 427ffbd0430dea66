import { expect, it } from 'vitest';
import { closesAt } from './testing/closes-at.ts';
import { trueStrength, trueStrengthSignal } from './true-strength.ts';

it('weighs falls against rises: +1, −1, +2 smoothed over 2 and 1 candles', () => {
  // Changes average to 0 and 4/3, their sizes to 1 and 5/3.
  const values = trueStrength(2, 1).compute(closesAt(10, 11, 10, 12));
  expect([...values]).toEqual([Number.NaN, Number.NaN, 0, expect.closeTo(80, 10)]);
});

it('has a signal that averages it: 0 and 80 over two candles', () => {
  expect(
    trueStrengthSignal(2, 1, 2)
      .compute(closesAt(10, 11, 10, 12))
      .at(-1),
  ).toBeCloseTo(40, 10);
});

it('is 100 while the price only rises and −100 while it only falls', () => {
  expect(
    trueStrength(3, 2)
      .compute(closesAt(1, 2, 4, 5, 9))
      .at(-1),
  ).toBeCloseTo(100, 10);
  expect(
    trueStrength(3, 2)
      .compute(closesAt(9, 5, 4, 2, 1))
      .at(-1),
  ).toBeCloseTo(-100, 10);
});
