import { describe, expect, it } from 'vitest';
import { consensusOf } from './consensus.ts';

const votes = (...bots: number[][]) => bots.map((calls) => Int8Array.from(calls));

describe('the consensus', () => {
  it('follows the weights, not the heads', () => {
    expect(consensusOf([5, 1, 1], votes([1], [-1], [-1]))).toEqual([1]);
  });

  it('lets a bot of negative weight vote against itself', () => {
    expect(consensusOf([-1], votes([1, -1]))).toEqual([-1, 1]);
  });

  it('follows the heads where the weights are even', () => {
    expect(consensusOf([2, 1, 1], votes([1], [-1], [-1]))).toEqual([-1]);
  });

  it('follows the heads where all weights are zero', () => {
    expect(consensusOf([0, 0, 0], votes([1, -1], [-1, -1], [-1, 1]))).toEqual([-1, -1]);
  });

  it('says up where the heads are even too, or silent', () => {
    expect(consensusOf([1, 1], votes([1, 0], [-1, 0]))).toEqual([1, 1]);
  });
});
