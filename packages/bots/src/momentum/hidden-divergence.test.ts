import { columnsOf, rsi } from '@quorum/indicators';
import { describe, expect, it } from 'vitest';
import { hiddenDivergence } from './hidden-divergence.ts';

const columnsAt = (...closes: number[]) =>
  columnsOf(
    closes.map((close, i) => ({ openedAt: i, open: close, high: close, low: close, close, volume: 1 })),
  );
/** A low of 103 after a rise, then one of 104 after a longer fall; the last candle confirms it. */
const higherLow = columnsAt(100, 102, 104, 103, 106, 109, 107, 105.5, 104, 105);

describe('Hidden divergence', () => {
  it('speaks on the candle that confirms the turn, in RSI points between the two lows', () => {
    const strength = rsi(2).compute(higherLow);
    const values = [...hiddenDivergence(2, 20).compute(higherLow)];
    expect(values.slice(-1)[0]).toBeCloseTo(strength[3]! - strength[8]!, 9);
    expect(values.slice(4, -1)).toEqual([0, 0, 0, 0, 0]);
  });

  it('says 0 when the last turn is too long ago', () => {
    expect(hiddenDivergence(2, 4).compute(higherLow).at(-1)).toBe(0);
  });

  it('says 0 when the price made a lower low as well', () => {
    const lowerLow = columnsAt(100, 102, 104, 103, 106, 109, 107, 105, 102, 105);
    expect(hiddenDivergence(2, 20).compute(lowerLow).at(-1)).toBe(0);
  });

  it('is unknown until RSI has three values', () => {
    expect([...hiddenDivergence(2, 20).compute(higherLow).slice(0, 5)]).toEqual([NaN, NaN, NaN, NaN, 0]);
  });
});
