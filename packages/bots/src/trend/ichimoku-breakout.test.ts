import { describe, expect, it } from 'vitest';
import { drawMarket } from '../testing/draw-market.ts';
import { callsOf, lastReason } from '../testing/replay.ts';
import { ichimokuBreakout } from './ichimoku-breakout.ts';

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
const leap = {
  from: 100,
  legs: [
    { candles: 90, to: 80 },
    { candles: 1, to: 100 },
  ],
};

describe('Ichimoku cloud breakout', () => {
  it('goes LONG on the first close above the cloud, with the tenkan above the kijun', () => {
    expect(callsOf(ichimokuBreakout, drawMarket(valley, '4h'))).toMatchObject([
      {
        candle: 99,
        call: {
          side: 'LONG',
          reason: 'close 90 went above the cloud by 0.2536 ATR, tenkan 85.5 above kijun 85',
        },
      },
    ]);
  });

  it('goes SHORT on the first close below the cloud', () => {
    expect(callsOf(ichimokuBreakout, drawMarket(peak, '4h'))).toMatchObject([
      {
        candle: 99,
        call: {
          side: 'SHORT',
          reason: 'close 110 went below the cloud by 0.2536 ATR, tenkan 114.5 below kijun 115',
        },
      },
    ]);
  });

  it('abstains when the close was beyond the cloud before', () => {
    const series = drawMarket(valley, '4h');
    expect(lastReason(ichimokuBreakout, series)).toBe('close 100 stays above the cloud');
  });

  it('abstains when one candle leaps over the cloud: the tenkan has had no time to lead', () => {
    const series = drawMarket(leap, '4h');
    expect(callsOf(ichimokuBreakout, series)).toEqual([]);
    expect(lastReason(ichimokuBreakout, series)).toBe(
      'close 100 went above the cloud, but tenkan 90 does not lead kijun 90',
    );
  });
});
