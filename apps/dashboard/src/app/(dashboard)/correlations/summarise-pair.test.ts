import { describe, expect, it } from 'vitest';
import { summariseRolling, summariseScatter } from './summarise-pair.ts';

describe('a pair’s days in words', () => {
  it('count only days on which both moved', () =>
    expect(
      summariseScatter([
        { day: '2026-01-01', return_a: 0.01, return_b: 0.02 },
        { day: '2026-01-02', return_a: -0.01, return_b: 0.02 },
        { day: '2026-01-03', return_a: 0, return_b: 0.02 },
      ]),
    ).toBe('Both accounts moved on 2 of 3 days, 1 times in the same direction.'));
  it('say where the correlation has been and is', () =>
    expect(
      summariseRolling([
        { day: '2026-01-30', correlation: -0.2 },
        { day: '2026-01-31', correlation: null },
        { day: '2026-02-01', correlation: 0.456 },
      ]),
    ).toBe('Between −0.20 and 0.46; 0.46 at last.'));
  it('say why there is none', () => expect(summariseRolling([])).toContain('needs 30 days'));
});
