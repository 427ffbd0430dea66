import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readAll } from './read-all.ts';

const stored = Array.from({ length: 2500 }, (_, index) => index);

describe('reading all rows', () => {
  it('goes on until a page is not full', async () => {
    const asked: [number, number][] = [];
    const page = (from: number, to: number) => {
      asked.push([from, to]);
      return Promise.resolve({ data: stored.slice(from, to + 1), error: null });
    };
    expect(await readAll('the rows', page, z.number())).toEqual(stored);
    expect(asked).toEqual([
      [0, 999],
      [1000, 1999],
      [2000, 2999],
    ]);
  });
});
