import { describe, expect, it } from 'vitest';
import { closesAt } from './testing/closes-at.ts';
import { varianceRatio } from './variance-ratio.ts';

const last = (...closes: number[]) =>
  varianceRatio(closes.length - 1, 2)
    .compute(closesAt(...closes))
    .at(-1);

describe('variance ratio', () => {
  it('is 0 where each move is taken back: sums of two returns are all 0', () => {
    expect(last(1, 2, 1, 2, 1)).toBeCloseTo(0, 12);
  });

  it('is 2 where moves go on: sums 2, 0 and −2 in units of ln 2, (8 / 3) / (4 / 3)', () => {
    expect(last(1, 2, 4, 2, 1)).toBeCloseTo(2, 12);
  });

  it('takes the mean return out of both variances', () => {
    // Worked in numpy from the definition: overlapping sums around 2 × mean, m = 2 × 5 × (1 − 2 / 6).
    expect(last(10, 12, 11, 13, 12, 14, 11)).toBeCloseTo(0.12209931277, 10);
  });

  it('is 1 where the price rises evenly: no variance to compare', () => {
    expect(last(1, 2, 4, 8, 16)).toBe(1);
  });
});
