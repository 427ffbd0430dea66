import { expect, it } from 'vitest';
import { splitTrust } from './trust-parts.ts';

const scores = {
  historical_performance: 0.6,
  consistency: null,
  situation_expertise: 0.5,
  diversity: 1,
  trust_unknown_reasons: { consistency: 'too few days: 6 of 10' },
};

it('splits trust by the published weights, an unknown part counting one half', () => {
  const parts = splitTrust(scores);
  expect(parts.map(({ weight }) => weight)).toEqual([0.3, 0.25, 0.3, 0.15]);
  expect(parts.reduce((sum, { contribution }) => sum + contribution, 0)).toBeCloseTo(
    0.3 * 0.6 + 0.25 * 0.5 + 0.3 * 0.5 + 0.15,
    12,
  );
  expect(parts[1]?.why).toBe('too few days: 6 of 10');
});
