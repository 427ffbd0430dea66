import { describe, expect, it } from 'vitest';
import { drawMarket } from '../testing/draw-market.ts';
import { callsOf, lastReason } from '../testing/replay.ts';
import { historicalVolatilityRatio } from './historical-volatility-ratio.ts';

/** Closes alternate between 99 and 101 for 110 candles, then stand at 99 with ever smaller shadows. */
const lively = Array.from({ length: 110 }, (_, i) => ({ candles: 1, to: i % 2 ? 99 : 101 }));
const quiet = [0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3].map((wick) => ({ candles: 1, to: 99, wick }));

describe('Historical volatility ratio', () => {
  it('goes LONG when a quiet inside candle is left upwards', () => {
    const series = drawMarket({ from: 100, legs: [...lively, ...quiet, { candles: 1, to: 100 }] }, '1h');
    expect(callsOf(historicalVolatilityRatio, series)).toMatchObject([
      {
        candle: 117,
        call: {
          side: 'LONG',
          reason:
            'close 100 above 98.7–99.3 after volatility of 6 candles fell to 0 %, over 100 it is 1.929 %',
        },
      },
    ]);
  });

  it('goes SHORT when it is left downwards', () => {
    const series = drawMarket({ from: 100, legs: [...lively, ...quiet, { candles: 1, to: 98 }] }, '1h');
    expect(callsOf(historicalVolatilityRatio, series)).toMatchObject([
      { candle: 117, call: { side: 'SHORT' } },
    ]);
  });

  it('abstains where short volatility is as high as ever', () => {
    const legs = [...lively, { candles: 1, to: 99, wick: 0.3 }, { candles: 1, to: 101 }];
    expect(lastReason(historicalVolatilityRatio, drawMarket({ from: 100, legs }, '1h'))).toBe(
      'volatility of 6 candles 1.826 % is not below 0.5 of 1.99 % over 100',
    );
  });

  it('abstains after a candle that is neither inside nor narrow', () => {
    const legs = [...lively, ...quiet, { candles: 1, to: 100 }, { candles: 1, to: 103 }];
    expect(lastReason(historicalVolatilityRatio, drawMarket({ from: 100, legs }, '1h'))).toBe(
      'the candle before, 98–101, is neither an inside one nor the narrowest of 4',
    );
  });
});
