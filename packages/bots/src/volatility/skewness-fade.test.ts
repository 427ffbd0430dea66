import { describe, expect, it } from 'vitest';
import { drawMarket } from '../testing/draw-market.ts';
import { callsOf, lastReason } from '../testing/replay.ts';
import { skewnessFade } from './skewness-fade.ts';

/** Closes alternate between 99.5 and 100.5. */
const even = Array.from({ length: 50 }, (_, i) => ({ candles: 1, to: i % 2 ? 99.5 : 100.5 }));

describe('Realised skewness', () => {
  it('goes SHORT on a jump upwards, and says so once', () => {
    const legs = [...even, { candles: 1, to: 107 }, { candles: 1, to: 106 }];
    const series = drawMarket({ from: 100, legs }, '4h');
    expect(callsOf(skewnessFade, series)).toMatchObject([
      {
        candle: 50,
        call: {
          side: 'SHORT',
          reason: expect.stringMatching(/^skewness of 42 candles went from .* to .*, beyond 1.5$/),
        },
      },
    ]);
    expect(lastReason(skewnessFade, series)).toMatch(/^skewness of 42 candles passed ±1.5 before: /);
  });

  it('goes LONG on a jump downwards', () => {
    const series = drawMarket({ from: 100, legs: [...even, { candles: 1, to: 91 }] }, '4h');
    expect(callsOf(skewnessFade, series)).toMatchObject([{ candle: 50, call: { side: 'LONG' } }]);
  });

  it('abstains where gains and losses are alike', () => {
    expect(lastReason(skewnessFade, drawMarket({ from: 100, legs: even }, '4h'))).toMatch(
      /^skewness of 42 candles .* is within ±1.5$/,
    );
  });
});
