import { describe, expect, it } from 'vitest';
import { summariseVotes } from './summarise-votes.ts';

const sums = { forSum: 2.5, forCount: 20, againstSum: -1, againstCount: 8, net: 1.5, silentCount: 0 };

describe('the summary of the votes', () => {
  it('names both camps and what is left between them', () =>
    expect(summariseVotes(sums, 'LONG')).toBe(
      '20 votes pull towards LONG with 2.50, 8 away from it with −1.00: a score of 1.50 for LONG.',
    ));
  it('does not hide votes that count nothing', () =>
    expect(summariseVotes({ ...sums, silentCount: 3 }, 'SHORT')).toContain(', 3 count nothing: '));
});
