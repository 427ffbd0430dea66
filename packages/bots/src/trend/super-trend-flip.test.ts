import { describe, expect, it } from 'vitest';
import { drawMarket } from '../testing/draw-market.ts';
import { callsOf, lastReason } from '../testing/replay.ts';
import { superTrendFlip } from './super-trend-flip.ts';

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

describe('SuperTrend flip', () => {
  it('goes LONG when the first rising closes break the band above a fall', () => {
    expect(callsOf(superTrendFlip, drawMarket(valley, '1h'))).toMatchObject([
      {
        candle: 96,
        call: { side: 'LONG', reason: 'close 87 broke SuperTrend(10,3) at 86.78, which turned up to 78.62' },
      },
    ]);
  });

  it('goes SHORT when the first falling closes break the band below a rise', () => {
    expect(callsOf(superTrendFlip, drawMarket(peak, '1h'))).toMatchObject([
      {
        candle: 96,
        call: {
          side: 'SHORT',
          reason: 'close 113 broke SuperTrend(10,3) at 113.2, which turned down to 121.4',
        },
      },
    ]);
  });

  it('abstains while the band trails a rise', () => {
    const series = drawMarket(rise, '1h');
    expect(callsOf(superTrendFlip, series)).toEqual([]);
    expect(lastReason(superTrendFlip, series)).toBe('SuperTrend(10,3) stays below the close 160, at 153.2');
  });
});
