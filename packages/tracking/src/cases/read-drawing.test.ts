import type { Candle } from '@quorum/contracts';
import { describe, expect, it } from 'vitest';
import type { DrawnCase } from './drawn-case.ts';
import { drawnCases } from './index.ts';
import { readDrawing } from './read-drawing.ts';

const all = Object.values(drawnCases).flat();

function isPossible(candles: readonly Candle[]): boolean {
  return candles.every(
    ({ openedAt, open, high, low, close }, index) =>
      low > 0 &&
      low <= Math.min(open, close) &&
      high >= Math.max(open, close) &&
      openedAt > (candles[index - 1]?.openedAt ?? 0),
  );
}

describe('the drawn cases', () => {
  it('have a name of their own each', () => {
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
  });

  it('hold possible candles only, in order', () => {
    const impossible = all.filter((drawing) => {
      const { market } = readDrawing(drawing);
      return ![market.series, ...market.finer].every(({ candles }) => isPossible(candles));
    });
    expect(impossible.map(({ name }) => name)).toEqual([]);
  });

  it('refuse a time that is none', () => {
    const [first] = all;
    const broken = { ...first, asOf: '1h30' } as unknown as DrawnCase;
    expect(() => readDrawing(broken)).toThrow('"1h30" is not a drawn time');
  });
});
