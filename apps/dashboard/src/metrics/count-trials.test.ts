import { describe, expect, it } from 'vitest';
import type { AdvancedMetrics } from '#data/metrics/advanced-metrics.ts';
import { countTrials } from './count-trials.ts';

function bot(day_count: number, sharpe_per_day: number | null, is_told_from_luck: boolean | null) {
  const p_value = is_told_from_luck === null ? null : 0.2;
  return { day_count, sharpe_per_day, p_value, is_told_from_luck } as AdvancedMetrics;
}

describe('the looks at a crowd', () => {
  const trials = countTrials([
    bot(29, 0.1, false),
    bot(30, 0.1, true),
    bot(90, null, false),
    bot(0, null, null),
  ]);
  it('count a Sharpe ratio from thirty days on', () => expect(trials.trialCount).toBe(1));
  it('compare the bots with a decided call', () => expect(trials.comparedCount).toBe(3));
  it('count those that stand out', () => expect(trials.toldCount).toBe(1));
});
