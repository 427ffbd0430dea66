import { describe, expect, it } from 'vitest';
import { explainNoRecommendation } from './explain-no-recommendation.ts';

const surest = { symbol: 'BTCUSDT', side: 'LONG', confidence: 0.571 } as const;

describe('why there is no recommendation', () => {
  it('names the threshold and what comes closest', () => {
    const { title, reason } = explainNoRecommendation(0.6, surest, false);
    expect(title).toBe('No recommendation above the threshold of 60.0%');
    expect(reason).toContain('The surest decision now is LONG on BTCUSDT at 57.1%.');
  });
  it('says when nothing was decided yet', () =>
    expect(explainNoRecommendation(0.6, null, false).reason).toContain('No decision has been made yet'));
  it('says when the filters leave none', () =>
    expect(explainNoRecommendation(0.6, surest, true)).toMatchObject({
      title: 'No recommendation above the threshold of 60.0% matches',
    }));
  it('does without a threshold that is not set', () =>
    expect(explainNoRecommendation(null, surest, false).title).toBe('No recommendation above the threshold'));
});
