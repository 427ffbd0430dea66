import { describe, expect, it } from 'vitest';
import { wilsonInterval } from './wilson-interval.ts';

describe('a Wilson interval', () => {
  // What engine.wilson_low(164, 372) and engine.wilson_high(164, 372) answer: page and database must agree.
  it('agrees with the database', () => {
    const interval = wilsonInterval(164, 372);
    expect(interval?.low).toBeCloseTo(0.3912665, 6);
    expect(interval?.high).toBeCloseTo(0.4916626, 6);
  });
  it('never leaves the unit interval', () => {
    expect(wilsonInterval(0, 5)?.low).toBe(0);
    expect(wilsonInterval(5, 5)?.high).toBe(1);
  });
  it('is unknown without trials', () => expect(wilsonInterval(0, 0)).toBeNull());
});
