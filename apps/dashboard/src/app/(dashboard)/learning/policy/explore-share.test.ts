import { describe, expect, it } from 'vitest';
import { someReinforcementDays } from '#testing/reinforcement-days.ts';
import { exploreShare } from './explore-share.ts';

describe('the share of actions tried by chance', () => {
  it('is that of the last days only', () => {
    const days = someReinforcementDays(10, (index) => ({ exploration_count: index < 3 ? 10 : 1 }));
    expect(exploreShare(days, 7)).toEqual({ share: 0.1, actionCount: 70 });
  });
  it('is unknown without an action', () => expect(exploreShare([], 7)).toBeNull());
});
