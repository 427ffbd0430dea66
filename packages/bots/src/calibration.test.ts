import { describe, expect, it } from 'vitest';
import { logistic } from './calibration.ts';

const { probability, description } = logistic({ intercept: 0.1, slope: 0.2, unit: 'points' });

describe('a logistic calibration', () => {
  it.each([
    [0, 0.52498],
    [1, 0.574443],
    [3, 0.668188],
  ])('makes of score %d the probability %d', (score, expected) => {
    expect(probability(score)).toBeCloseTo(expected, 5);
  });

  it('never claims to be right more than three times in four', () => {
    expect(probability(1e9)).toBe(0.75);
  });

  it('never bets against itself', () => {
    expect(logistic({ intercept: -2, slope: 1, unit: 'points' }).probability(0)).toBe(0.5);
  });

  it('states its constants', () => {
    expect(description).toBe(
      '1 / (1 + exp(−(0.1 + 0.2 × score))), kept within 0.5–0.75; the score is points',
    );
  });
});
