import { describe, expect, it } from 'vitest';
import { wholeRecord } from './choice.ts';
import { describeChoice, isWholeRecord } from './describe-choice.ts';

describe('a choice in words', () => {
  it('is the whole record when nothing is chosen', () =>
    expect(describeChoice(wholeRecord)).toBe('the whole record'));
  it('names every part that is chosen', () =>
    expect(describeChoice({ period: '30d', regime: 'TRENDING_UP', side: 'LONG' })).toBe(
      'last 30 days, calls made while trending up, LONG only',
    ));
});

describe('the whole record', () => {
  it('is chosen when nothing is', () => expect(isWholeRecord(wholeRecord)).toBe(true));
  it('is left by a period, a regime or a side', () => {
    expect(isWholeRecord({ ...wholeRecord, period: '7d' })).toBe(false);
    expect(isWholeRecord({ ...wholeRecord, regime: 'RANGING' })).toBe(false);
    expect(isWholeRecord({ ...wholeRecord, side: 'SHORT' })).toBe(false);
  });
});
