import { describe, expect, it } from 'vitest';
import { drawMarket } from '../testing/draw-market.ts';
import { callsOf, lastReason } from '../testing/replay.ts';
import { stochasticHook } from './stochastic-hook.ts';

/** A range between 98 and 102 that is crossed every second candle. */
const range = Array.from({ length: 30 }, (_, i) => ({ candles: 2, to: i % 2 ? 98 : 102 }));

describe('Stochastic hook', () => {
  it('goes LONG when %K hooks above %D at the bottom of the range', () => {
    const series = drawMarket(
      {
        from: 100,
        legs: [
          { candles: 30, to: 80 },
          { candles: 2, to: 82 },
        ],
      },
      '4h',
    );
    expect(callsOf(stochasticHook, series)).toMatchObject([
      { candle: 30, call: { side: 'LONG', reason: '%K(14) 12.13 hooked above %D 9.926, at or below 20' } },
    ]);
  });

  it('goes SHORT when %K hooks below %D at the top of the range', () => {
    const series = drawMarket(
      {
        from: 100,
        legs: [
          { candles: 30, to: 120 },
          { candles: 2, to: 118 },
        ],
      },
      '4h',
    );
    expect(callsOf(stochasticHook, series)).toMatchObject([{ candle: 30, call: { side: 'SHORT' } }]);
  });

  it('abstains while the price falls evenly: %K and %D are one line', () => {
    const series = drawMarket({ from: 100, legs: [{ candles: 30, to: 80 }] }, '4h');
    expect(callsOf(stochasticHook, series)).toEqual([]);
    expect(lastReason(stochasticHook, series)).toBe(
      '%K 8.824 has not hooked over %D 8.824 towards the middle',
    );
  });

  it('abstains in the middle of the range', () => {
    const series = drawMarket({ from: 100, legs: [...range] }, '4h');
    expect(callsOf(stochasticHook, series)).toEqual([]);
    expect(lastReason(stochasticHook, series)).toBe('%D 53.7 is between 20 and 80');
  });
});
