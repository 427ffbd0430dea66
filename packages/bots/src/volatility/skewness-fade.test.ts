import { describe, expect, it } from 'vitest';
import { drawMarket } from '../testing/draw-market.ts';
import { callsOf, lastReason } from '../testing/replay.ts';
import { skewnessFade } from './skewness-fade.ts';

/** Closes go 100.5, 100, 99.5 and again: one gain for two losses of half its size. */
const even = Array.from({ length: 51 }, (_, i) => ({ candles: 1, to: 100.5 - (i % 3) / 2 }));

describe('Realised skewness', () => {
  it('goes SHORT on a jump upwards, and says so once', () => {
    const legs = [...even, { candles: 1, to: 107 }, { candles: 1, to: 106 }];
    const series = drawMarket({ from: 100, legs }, '4h');
    expect(callsOf(skewnessFade, series)).toMatchObject([
      {
        candle: 51,
        call: {
          side: 'SHORT',
          reason: 'skewness of 42 candles went from 0.7071 to 4.102, beyond 1.5',
        },
      },
    ]);
    expect(lastReason(skewnessFade, series)).toBe('skewness of 42 candles passed ±1.5 before: 4.102');
  });

  it('goes LONG on a jump downwards', () => {
    const series = drawMarket({ from: 100, legs: [...even, { candles: 1, to: 91 }] }, '4h');
    expect(callsOf(skewnessFade, series)).toMatchObject([{ candle: 51, call: { side: 'LONG' } }]);
  });

  it('abstains where no move stands out', () => {
    expect(lastReason(skewnessFade, drawMarket({ from: 100, legs: even }, '4h'))).toBe(
      'skewness of 42 candles 0.7071 is within ±1.5',
    );
  });
});
