import { describe, expect, it } from 'vitest';
import { sumVotes, weighVotes } from './weigh-votes.ts';

const decision = {
  side: 'SHORT',
  voters: ['follows', 'opposes', 'always-wrong', 'mute'],
  directions: [-1, 1, 1, 1],
  weights: [0.4, 0.3, -0.5, 0],
} as const;
const mutable = {
  ...decision,
  voters: [...decision.voters],
  directions: [...decision.directions],
  weights: [...decision.weights],
};

describe('the votes of a decision', () => {
  it('are seen from the side it took, the strongest first', () =>
    expect(weighVotes(mutable, []).map(({ bot, contribution }) => [bot, contribution])).toEqual([
      ['always-wrong', 0.5],
      ['follows', 0.4],
      ['opposes', -0.3],
      ['mute', -0],
    ]));
  it('keep what the bot called, which need not be what its vote did', () =>
    expect(weighVotes(mutable, [])[0]).toMatchObject({
      bot: 'always-wrong',
      side: 'LONG',
      voteWeight: -0.5,
    }));
  it('add up to what spoke for it and against it', () => {
    const sums = sumVotes(weighVotes(mutable, []));
    expect(sums).toMatchObject({ forCount: 2, againstCount: 1, silentCount: 1 });
    expect(sums.forSum).toBeCloseTo(0.9, 12);
    expect(sums.net).toBeCloseTo(0.6, 12);
  });
});
