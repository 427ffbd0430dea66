import { describe, expect, it } from 'vitest';
import { someReinforcementDays } from '#testing/reinforcement-days.ts';
import { plotRewards, summariseRewards } from './plot-rewards.ts';

describe('the curve of rewards', () => {
  it('has the mean of each day, and of the seven days up to it', () => {
    const days = someReinforcementDays(10, (index) => ({ reward_sum: index * 0.01 }));
    const curve = plotRewards(days);
    expect(curve[9]?.mean).toBeCloseTo(0.009, 12);
    expect(curve[9]?.average).toBeCloseTo(0.006, 12);
    expect(curve[0]?.average).toBeCloseTo(0, 12);
  });
  it('weighs a day by its rewarded actions', () => {
    const days = someReinforcementDays(2, (index) =>
      index === 0 ? { rewarded_count: 30, reward_sum: 0.3 } : { rewarded_count: 10, reward_sum: 0.5 },
    );
    expect(plotRewards(days)[1]?.average).toBeCloseTo(0.02, 12);
  });
  it('ends where the outcomes are not in', () => {
    const days = someReinforcementDays(3, (index) =>
      index === 2 ? { rewarded_count: 0, reward_sum: null } : { reward_sum: 0.01 },
    );
    expect(plotRewards(days)[2]).toMatchObject({ mean: null, average: null });
  });
});

describe('the summary of the rewards', () => {
  it('says what an action brought', () =>
    expect(summariseRewards(someReinforcementDays(10, () => ({ reward_sum: -0.001 })))).toBe(
      '−0.100 thousandths of a nat an action over 100; −0.100 over the last 7 days.',
    ));
  it('waits for the first outcome', () =>
    expect(
      summariseRewards(someReinforcementDays(1, () => ({ rewarded_count: 0, reward_sum: null }))),
    ).toContain('No action has been rewarded yet'));
});
