import { describe, expect, it } from 'vitest';
import { summariseDecisions } from './summarise-decisions.ts';

const decisions = [
  { symbol: 'AAA', side: 'LONG', confidence: 0.56 },
  { symbol: 'BBB', side: 'SHORT', confidence: 0.64 },
  { symbol: 'CCC', side: 'LONG', confidence: 0.6 },
] as const;

describe('what the crowd says altogether', () => {
  it('counts the sides, names the surest, and how many are sure enough', () =>
    expect(summariseDecisions(decisions, 0.6)).toBe(
      '2 long, 1 short; the surest is SHORT on BBB at 64.0%. 2 of 3 reach the threshold of 60.0%.',
    ));
  it('says so when none is sure enough', () =>
    expect(summariseDecisions(decisions, 0.7)).toContain('None reaches the threshold of 70.0%.'));
  it('says so when one is', () =>
    expect(summariseDecisions(decisions, 0.62)).toContain('One reaches the threshold of 62.0%.'));
  it('leaves out a threshold that is not set', () =>
    expect(summariseDecisions(decisions, null)).not.toContain('threshold'));
});
