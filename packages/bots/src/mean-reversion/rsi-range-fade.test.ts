import { describe, expect, it } from 'vitest';
import { drawMarket } from '../testing/draw-market.ts';
import { callsOf, lastReason } from '../testing/replay.ts';
import { rsiRangeFade } from './rsi-range-fade.ts';

/** A range between 98 and 102 that is crossed every second candle. */
const range = Array.from({ length: 60 }, (_, i) => ({ candles: 2, to: i % 2 ? 98 : 102 }));

describe('RSI in a range', () => {
  it('goes LONG when RSI comes back from oversold in a range', () => {
    const series = drawMarket(
      { from: 100, legs: [...range, { candles: 1, to: 82 }, { candles: 1, to: 88 }] },
      '1h',
    );
    expect(callsOf(rsiRangeFade, series)).toMatchObject([
      {
        candle: 121,
        call: {
          side: 'LONG',
          reason: 'RSI(14) came back above 30, from 28.66 to 38.17, with ADX(14) 14.32, at most 28',
        },
      },
    ]);
  });

  it('goes SHORT when RSI comes back from overbought in a range', () => {
    const series = drawMarket(
      {
        from: 100,
        legs: [...range, { candles: 2, to: 102 }, { candles: 1, to: 118 }, { candles: 1, to: 112 }],
      },
      '1h',
    );
    expect(callsOf(rsiRangeFade, series)).toMatchObject([{ candle: 123, call: { side: 'SHORT' } }]);
  });

  it('abstains when RSI comes back in a falling market', () => {
    const series = drawMarket(
      { from: 100, legs: [...range, { candles: 40, to: 70 }, { candles: 2, to: 76 }] },
      '1h',
    );
    expect(callsOf(rsiRangeFade, series)).toEqual([]);
    expect(lastReason(rsiRangeFade, series)).toBe(
      'RSI(14) came back to 42.29, but ADX(14) 71.93 is above 28',
    );
  });
});
