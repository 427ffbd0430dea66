import { describe, expect, it } from 'vitest';
import { someReinforcementDays } from '#testing/reinforcement-days.ts';
import { mixActions, summariseMix } from './mix-actions.ts';

describe('the mix of actions', () => {
  it('is a share of each day', () =>
    expect(mixActions(someReinforcementDays(1))[0]?.shares).toEqual({
      maintain: 0.8,
      increase: 0.1,
      decrease: 0.1,
    }));
  it('is told in a sentence', () =>
    expect(summariseMix(someReinforcementDays(3))).toBe(
      'Kept 80.0%, raised 10.0%, lowered 10.0%; 20.0% by chance.',
    ));
  it('is nothing without a day', () => expect(summariseMix([])).toBe('No action has been taken.'));
});
