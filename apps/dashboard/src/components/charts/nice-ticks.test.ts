import { describe, expect, it } from 'vitest';
import { niceTicks } from './nice-ticks.ts';

describe('the ticks of an axis', () => {
  it('are round and hold the data', () =>
    expect(niceTicks(0.972, 1.264, 4)).toEqual([0.9, 1, 1.1, 1.2, 1.3]));
  it('reach down from zero', () => expect(niceTicks(-0.046, 0, 4)).toEqual([-0.06, -0.04, -0.02, 0]));
  it('exist for a line that never moved', () => expect(niceTicks(1, 1, 4)).toEqual([1]));
});
