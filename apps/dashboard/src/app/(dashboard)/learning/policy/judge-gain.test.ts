import { describe, expect, it } from 'vitest';
import { judgeGain } from './judge-gain.ts';

const judged = (gain: number | null, low: number | null) =>
  judgeGain({ estimated_gain_doubly_robust: gain, estimated_gain_low: low });

describe('the judgement of the gain', () => {
  it('trusts only a lower bound above zero', () => {
    expect(judged(0.002, 0.001)).toContain('even at the lower bound');
    expect(judged(0.002, 0)).toContain('cannot be told from luck');
    expect(judged(-0.002, -0.003)).toContain('does not say that following it would have helped');
  });
  it('says nothing where nothing is known', () => {
    expect(judged(null, null)).toBe('Nothing can be said about it yet.');
    expect(judged(0.1, null)).toContain('cannot be said yet');
  });
});
