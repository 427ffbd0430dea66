import { expect, it } from 'vitest';
import { closesAt } from './testing/closes-at.ts';
import { zScore } from './z-score.ts';

it('puts 9 at −1.5 from the mean of 11, 14, 8 and 9, in deviations of √5.25', () => {
  expect(
    zScore(4)
      .compute(closesAt(11, 14, 8, 9))
      .at(-1),
  ).toBeCloseTo(-0.654654, 6);
});
