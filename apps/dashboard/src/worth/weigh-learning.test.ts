import { describe, expect, it } from 'vitest';
import { someDecisionDays } from '#testing/decision-days.ts';
import { describeWorth } from './describe-worth.ts';
import { weighLearning, whyNoInterval } from './weigh-learning.ts';

describe('what learning is worth', () => {
  it('is unknown before a decision is known', () => expect(weighLearning([])).toBeNull());

  it('pools the decisions of all days', () => {
    const worth = weighLearning(
      someDecisionDays(30, { decision_count: 10, correct_count: 6, equal_correct_count: 5 }),
    );
    expect(worth).toMatchObject({
      decisionCount: 300,
      dayCount: 30,
      correctCount: 180,
      equalCorrectCount: 150,
    });
    expect(worth?.accuracy.learned).toBeCloseTo(0.6, 12);
    expect(worth?.accuracy.equal).toBeCloseTo(0.5, 12);
  });

  it('has no interval before twenty days, and says so', () => {
    const worth = weighLearning(
      someDecisionDays(7, { decision_count: 10, correct_count: 6, equal_correct_count: 5 }),
    );
    expect(worth?.accuracy.difference).toBeNull();
    expect(worth && whyNoInterval(worth)).toBe('too few days: 7 of 20');
  });
});

describe('the sentence about it', () => {
  const said = (changes: Parameters<typeof someDecisionDays>[1], count = 30) => {
    const worth = weighLearning(someDecisionDays(count, changes));
    return worth && describeWorth(worth);
  };

  it('claims what the interval holds', () =>
    expect(said({ decision_count: 10, correct_count: 6, equal_correct_count: 5, net_return_sum: 0.1 })).toBe(
      "Over 300 decisions on 30 days the learned vote was right 60.0% of the time, the plain majority 50.0%: +10.0 points [+10.0, +10.0], more than luck. A decision earned +1.00% in 24 hours after costs, the majority's 0.00%: the difference [+1.00%, +1.00%] is above zero.",
    ));
  it('admits what cannot be told from luck', () => {
    const days = someDecisionDays(30, { decision_count: 10, correct_count: 5, equal_correct_count: 5 }).map(
      (day, index) => ({ ...day, correct_count: index % 2 === 0 ? 8 : 3 }),
    );
    const worth = weighLearning(days);
    expect(worth && describeWorth(worth)).toContain('which cannot be told from luck');
  });
  it('admits a loss', () =>
    expect(
      said({ decision_count: 10, correct_count: 4, equal_correct_count: 5, net_return_sum: -0.1 }),
    ).toMatch(/−10\.0 points .* worse than not learning.* is below zero/));
  it('waits for twenty days', () =>
    expect(said({ decision_count: 10, correct_count: 6, equal_correct_count: 5 }, 3)).toContain(
      'Whether that is more than luck cannot be said yet (too few days: 3 of 20).',
    ));
});
