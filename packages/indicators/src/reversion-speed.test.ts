import { describe, expect, it } from 'vitest';
import { reversionSpeed } from './reversion-speed.ts';
import { closesAt } from './testing/closes-at.ts';

describe('reversion speed', () => {
  it('is 2 where each close overshoots the mean as far as it was away: distances ±1, changes ∓2', () => {
    expect(
      reversionSpeed(4)
        .compute(closesAt(10, 12, 10, 12, 10))
        .at(-1),
    ).toBeCloseTo(2, 12);
  });

  it('is one half where each close takes back half of its distance to zero', () => {
    expect(
      reversionSpeed(4)
        .compute(closesAt(16, 8, 4, 2, 1))
        .at(-1),
    ).toBeCloseTo(0.5, 12);
  });

  it('is below zero where moves grow', () => {
    expect(
      reversionSpeed(4)
        .compute(closesAt(1, 2, 4, 8, 16))
        .at(-1),
    ).toBeCloseTo(-1, 12);
  });
});
