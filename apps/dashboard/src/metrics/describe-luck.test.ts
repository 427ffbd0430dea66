import { describe, expect, it } from 'vitest';
import { describeLuck, formatProbability } from './describe-luck.ts';

const judged = { market_regime: 'ALL', is_told_from_luck: false, probability_above_coin: 0.7 };

describe('whether luck could explain a record', () => {
  it('is open before a call is decided', () =>
    expect(describeLuck({ ...judged, probability_above_coin: null })).toContain('nothing can be said'));
  it('is said plainly', () => expect(describeLuck(judged)).toBe('Cannot be told from luck yet.'));
  it('warns where only the crowd makes it doubtful', () =>
    expect(describeLuck({ ...judged, probability_above_coin: 0.97 })).toContain('some do by chance'));
  it('is denied only after looking at every bot', () =>
    expect(describeLuck({ ...judged, is_told_from_luck: true })).toContain('after looking at every bot'));
  it('is not judged within a regime', () =>
    expect(describeLuck({ ...judged, market_regime: 'RANGING', is_told_from_luck: null })).toContain(
      'over all its calls together',
    ));
});

describe('a probability', () => {
  it('never claims certainty', () => {
    expect(formatProbability(0.99996)).toBe('> 99.9%');
    expect(formatProbability(0.0001)).toBe('< 0.1%');
  });
  it('has one decimal', () => expect(formatProbability(0.8234)).toBe('82.3%'));
});
