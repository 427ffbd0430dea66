import { describe, expect, it } from 'vitest';
import { describeProgress } from './describe-progress.ts';

describe('the progress of a recommendation', () => {
  it('says which end it is nearer to', () => {
    expect(describeProgress(0.237)).toBe('24% of the way to TP');
    expect(describeProgress(-0.5)).toBe('50% of the way to SL');
  });
  it('says where it has not moved', () => expect(describeProgress(-0.001)).toBe('at the entry'));
});
