import { describe, expect, it } from 'vitest';
import { explainFlip } from './explain-flip.ts';

const vote = (bot: string, contribution: number) => ({ bot, contribution });

describe('what would make it the opposite side', () => {
  it('is the silence of the strongest voices behind it', () =>
    expect(explainFlip([vote('a', 3), vote('b', 2), vote('c', 1), vote('d', -2)], 'LONG')).toBe(
      'Without the 2 strongest voices behind it (a, b) the crowd would say SHORT.',
    ));
  it('may be the silence of a single one', () =>
    expect(explainFlip([vote('a', 3), vote('d', -2)], 'SHORT')).toBe(
      'Without a alone the crowd would say LONG.',
    ));
  it('names three of many', () =>
    expect(
      explainFlip(
        [vote('a', 1), vote('b', 1), vote('c', 1), vote('d', 1), vote('e', 1), vote('f', -1.5)],
        'LONG',
      ),
    ).toContain('(a, b, c and 1 more)'));
  it('takes more than silence where nothing speaks against it', () =>
    expect(explainFlip([vote('a', 3), vote('b', 2)], 'LONG')).toContain('only bots that change sides'));
  it('is told where the leading strategy was overruled', () =>
    expect(explainFlip([vote('a', 1), vote('b', -2)], 'LONG')).toContain('says SHORT by itself'));
});
