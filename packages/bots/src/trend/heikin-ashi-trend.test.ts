import { describe, expect, it } from 'vitest';
import { drawMarket } from '../testing/draw-market.ts';
import { callsOf, lastReason } from '../testing/replay.ts';
import { heikinAshiTrend } from './heikin-ashi-trend.ts';

const valley = {
  from: 100,
  legs: [
    { candles: 90, to: 80 },
    { candles: 20, to: 100 },
  ],
};
const peak = {
  from: 100,
  legs: [
    { candles: 90, to: 120 },
    { candles: 20, to: 100 },
  ],
};
const rise = { from: 100, legs: [{ candles: 260, to: 160 }] };

describe('Heikin-ashi trend', () => {
  it('goes LONG on the third rising candle without a lower shadow', () => {
    expect(callsOf(heikinAshiTrend, drawMarket(valley, '1h'))).toMatchObject([
      {
        candle: 94,
        call: {
          side: 'LONG',
          reason:
            '3 heikin-ashi candles rise without a shadow against them, the last body 0.7655 ATR, at least 0.5',
        },
      },
    ]);
  });

  it('goes SHORT on the third falling candle without an upper shadow', () => {
    expect(callsOf(heikinAshiTrend, drawMarket(peak, '1h'))).toMatchObject([
      { candle: 94, call: { side: 'SHORT' } },
    ]);
  });

  it('abstains in a slow rise whose candles all have lower shadows', () => {
    const series = drawMarket(rise, '1h');
    expect(callsOf(heikinAshiTrend, series)).toEqual([]);
    expect(lastReason(heikinAshiTrend, series)).toBe(
      'the heikin-ashi candle has a shadow against its body, or no body',
    );
  });
});
