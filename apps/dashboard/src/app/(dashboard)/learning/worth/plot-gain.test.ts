import { describe, expect, it } from 'vitest';
import { someDecisionDays } from '#testing/decision-days.ts';
import { plotGain, summariseGain } from './plot-gain.ts';

describe('what learning has added', () => {
  it('adds up day by day', () =>
    expect(
      plotGain(someDecisionDays(3, { decision_count: 10, correct_count: 6, equal_correct_count: 4 })).map(
        ({ gained }) => gained,
      ),
    ).toEqual([2, 4, 6]));
  it('is told in a sentence, also where it took something away', () => {
    expect(summariseGain([{ day: '2026-01-01', gained: 6, decisions: 30 }])).toBe(
      '6 decisions more right than without learning, of 30.',
    );
    expect(summariseGain([{ day: '2026-01-01', gained: -1, decisions: 30 }])).toBe(
      '1 decision fewer right than without learning, of 30.',
    );
    expect(summariseGain([{ day: '2026-01-01', gained: 0, decisions: 30 }])).toContain('As many right');
    expect(summariseGain([])).toBe('No decision is known yet.');
  });
});
