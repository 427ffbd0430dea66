import { describe, expect, it } from 'vitest';
import { drawMarket } from '../testing/draw-market.ts';
import { callsOf, lastReason } from '../testing/replay.ts';
import { rsiDivergence } from './rsi-divergence.ts';

/** A range between 98 and 102 that is crossed every second candle. */
const range = Array.from({ length: 60 }, (_, i) => ({ candles: 2, to: i % 2 ? 98 : 102 }));

describe('RSI divergence', () => {
  it('goes LONG when the close turns after a lower low with a higher RSI', () => {
    const series = drawMarket(
      {
        from: 100,
        legs: [
          ...range,
          { candles: 3, to: 80 },
          { candles: 10, to: 92 },
          { candles: 6, to: 79.5 },
          { candles: 1, to: 81 },
        ],
      },
      '1h',
    );
    expect(callsOf(rsiDivergence, series)).toMatchObject([
      {
        candle: 139,
        call: {
          side: 'LONG',
          reason:
            'RSI(14) diverged by 4.874 points, at least 3, at the new low 78.5, and the close turned to 81',
        },
      },
    ]);
  });

  it('goes SHORT when the close turns after a higher high with a lower RSI', () => {
    const series = drawMarket(
      {
        from: 100,
        legs: [
          ...range,
          { candles: 2, to: 102 },
          { candles: 3, to: 120 },
          { candles: 10, to: 108 },
          { candles: 6, to: 120.5 },
          { candles: 1, to: 119 },
        ],
      },
      '1h',
    );
    expect(callsOf(rsiDivergence, series)).toMatchObject([{ candle: 141, call: { side: 'SHORT' } }]);
  });

  it('abstains as long as the price goes on falling', () => {
    const series = drawMarket(
      {
        from: 100,
        legs: [
          ...range,
          { candles: 3, to: 80 },
          { candles: 10, to: 92 },
          { candles: 6, to: 79.5 },
          { candles: 1, to: 79.2 },
        ],
      },
      '1h',
    );
    expect(callsOf(rsiDivergence, series)).toEqual([]);
    expect(lastReason(rsiDivergence, series)).toBe(
      'RSI(14) diverged by 4.874 points at the low 78.5, but the close 79.2 does not turn',
    );
  });

  it('abstains when RSI confirms the new low', () => {
    const series = drawMarket(
      {
        from: 100,
        legs: [
          ...range,
          { candles: 12, to: 80 },
          { candles: 12, to: 88 },
          { candles: 4, to: 70 },
          { candles: 1, to: 72 },
        ],
      },
      '1h',
    );
    expect(callsOf(rsiDivergence, series)).toEqual([]);
    expect(lastReason(rsiDivergence, series)).toBe(
      'no divergence of 3 points: -1.564 at the low, 0 at the high',
    );
  });
});
