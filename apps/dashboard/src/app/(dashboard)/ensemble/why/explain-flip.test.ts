import { describe, expect, it } from 'vitest';
import { explainFlip } from './explain-flip.ts';

const vote = (bot: string, contribution: number) => ({ bot, contribution });

describe('what would make it the opposite side', () => {
  it('is a change of sides of the strongest voters behind it', () =>
    expect(explainFlip([vote('a', 3), vote('b', 2), vote('c', 2), vote('d', -0.5)], 'LONG')).toBe(
      'SHORT would win if a, b called the other way.',
    ));
  it('may be that of a single one', () =>
    expect(explainFlip([vote('a', 3), vote('d', -2)], 'SHORT')).toBe(
      'LONG would win if a called the other way.',
    ));
  it('counts many instead of naming them', () =>
    expect(
      explainFlip(
        [...'abcdefghij'].map((bot) => vote(bot, 1)),
        'LONG',
      ),
    ).toBe('SHORT would win if its 6 strongest voters (first a) called the other way.'));
  it('is told where the leading strategy was overruled', () =>
    expect(explainFlip([vote('a', 1), vote('b', -2)], 'LONG')).toContain('says SHORT by itself'));
});
