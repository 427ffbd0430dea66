import { describe, expect, it } from 'vitest';
import { plotDecay, summariseDecay } from './plot-decay.ts';

const policy = { epsilon: 0.2, epsilon_start: 0.3, epsilon_floor: 0.05, epsilon_decay: 0.99, step_count: 40 };

describe('the decay of ε', () => {
  it('starts at its start, ends at its floor, and draws few points', () => {
    const points = plotDecay(policy);
    expect(points[0]).toEqual({ step: 0, epsilon: 0.3 });
    expect(points.at(-1)?.epsilon).toBe(0.05);
    expect(points.length).toBeLessThanOrEqual(60);
  });
  it('reaches to now where now lies beyond the floor', () =>
    expect(plotDecay({ ...policy, step_count: 1000 }).at(-1)?.step).toBeGreaterThan(1000));
  it('says how long until the floor', () =>
    // 0.3 × 0.99^n ≤ 0.05 from n = 179 on.
    expect(summariseDecay(policy)).toBe('From 30% to 20.0% in 40 steps; 139 more until its floor of 5%.'));
  it('says when it has got there', () =>
    expect(summariseDecay({ ...policy, epsilon: 0.05, step_count: 400 })).toContain('has reached its floor'));
  it('does not promise a floor to what never falls', () =>
    expect(summariseDecay({ ...policy, epsilon_decay: 1 })).toBe('From 30% to 20.0% in 40 steps.'));
});
