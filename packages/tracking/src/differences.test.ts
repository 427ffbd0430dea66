import { describe, expect, it } from 'vitest';
import { differences } from './differences.ts';

describe('the differences between what was expected and what was found', () => {
  it('are named by their place', () => {
    expect(differences({ marks: { '24h': { price: 97 } } }, { marks: { '24h': { price: 98 } } })).toEqual([
      'marks.24h.price: expected 97, found 98',
    ]);
  });

  it('leave out what was not expected at all', () => {
    expect(differences({ status: 'open' }, { status: 'open', price: 3 })).toEqual([]);
  });

  it('do not count the last digits of a fraction', () => {
    expect(differences({ net: 0.3, price: 30_000.1 }, { net: 0.1 + 0.2, price: 30_000.1 + 1e-8 })).toEqual(
      [],
    );
  });

  it('count every digit of a whole number, such as a time', () => {
    expect(differences({ at: 1_704_067_200_000 }, { at: 1_704_067_200_001 })).toHaveLength(1);
  });

  it('tell nothing from null', () => {
    expect(
      differences({ hitOn: null, isCorrect: null }, { hitOn: { openedAt: 0 }, isCorrect: false }),
    ).toEqual(['hitOn: expected null, found {"openedAt":0}', 'isCorrect: expected null, found false']);
  });
});
