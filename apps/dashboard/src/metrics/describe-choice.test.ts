import { describe, expect, it } from 'vitest';
import { wholeRecord } from './choice.ts';
import { describeChoice, whyNotKept } from './describe-choice.ts';

describe('a choice in words', () => {
  it('is the whole record when nothing is chosen', () =>
    expect(describeChoice(wholeRecord)).toBe('the whole record'));
  it('names every part that is chosen', () =>
    expect(describeChoice({ period: '30d', regime: 'TRENDING_UP', side: 'LONG' })).toBe(
      'last 30 days, calls made while trending up, LONG only',
    ));
});

describe('what cannot follow a choice', () => {
  it('follows when nothing is chosen', () => expect(whyNotKept(wholeRecord, [])).toBeNull());
  it('follows what it is kept by', () =>
    expect(whyNotKept({ ...wholeRecord, period: '7d' }, ['period'])).toBeNull());
  it('names what it is not kept by', () =>
    expect(whyNotKept({ period: '7d', regime: 'RANGING', side: 'SHORT' }, ['period'])).toBe(
      'not kept by regime or side',
    ));
});
