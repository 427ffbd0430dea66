import { describe, expect, it } from 'vitest';
import { describeProbation } from './describe-probation.ts';

const rules = {
  disabledDays: 7,
  probationDays: 14,
  probationCalls: 20,
  passFrom: 0.5,
  disableBelow: 0.35,
  disableAfter: 50,
};

const active = {
  status: 'active',
  is_on_probation: false,
  is_quarantined: false,
  probation_started_at: null,
  probation_prediction_count: 0,
  probation_correct_count: 0,
  probation_accuracy_rate: null,
  strike_count: 0,
  disabled_at: null,
  reviewed_at: null,
  reason: 'no reason to doubt it yet',
  chance_of_luck: null,
} as const;

const now = '2026-01-10T12:00:00Z';

describe('where a bot stands', () => {
  it('is said of one that may vote, with what would end that', () =>
    expect(describeProbation(active, rules, now)).toBe(
      'It may vote. It would be disabled below 35% right of 50 calls or more.',
    ));
  it('is said of one on probation, with what is left of it', () =>
    expect(
      describeProbation(
        {
          ...active,
          status: 'probation',
          is_on_probation: true,
          probation_started_at: '2026-01-05T12:00:00Z',
          probation_prediction_count: 12,
        },
        rules,
        now,
      ),
    ).toBe('On probation (12/20 predictions), 9 days left of 14. It passes with 50% right.'));
  it('is said of one that waits for its probation', () =>
    expect(
      describeProbation({ ...active, status: 'disabled', disabled_at: '2026-01-04T00:00:00Z' }, rules, now),
    ).toBe('It does not vote. It comes back on probation in 1 day.'));
  it('is said of one that is too good to be true', () =>
    expect(
      describeProbation(
        { ...active, status: 'disabled', disabled_at: now, is_quarantined: true },
        rules,
        now,
      ),
    ).toContain('until somebody has looked'));
});
