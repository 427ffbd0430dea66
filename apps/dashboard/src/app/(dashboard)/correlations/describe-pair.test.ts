import { describe, expect, it } from 'vitest';
import { classOf, describePair } from './describe-pair.ts';

describe('a pair in words', () => {
  it('says value, class and sample', () =>
    expect(describePair(['A', 'B'], 0.834, 114, 'strong positive')).toBe(
      'A × B: 0.83, strong positive, n = 114',
    ));
  it('says when nothing is known', () =>
    expect(describePair(['A', 'B'], null, 2, '')).toBe('A × B: not known, n = 2'));
});

describe('the class of a pair', () => {
  it('is the published one', () =>
    expect([0.81, 0.8, 0.5, 0.49, -0.3, -0.31].map((value) => classOf(value, 30))).toEqual([
      'strong_positive',
      'moderate_positive',
      'moderate_positive',
      'weak',
      'weak',
      'contrarian',
    ]));
  it('is not told below thirty days', () => expect(classOf(0.9, 29)).toBe('unknown'));
});
