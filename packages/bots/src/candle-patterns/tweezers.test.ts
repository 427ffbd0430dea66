import { describe, expect, it } from 'vitest';
import { drawMarket } from '../testing/draw-market.ts';
import { callsOf, lastReason } from '../testing/replay.ts';
import { tweezers } from './tweezers.ts';

/** Bodies of 1 and ranges of 3 on the way to 100. */
const toHundred = { candles: 60, to: 100 };

describe('Tweezers top and bottom', () => {
  it('goes LONG when the second candle turns 0.1 above the low of the first, waiting a little below', () => {
    const series = drawMarket(
      {
        from: 160,
        legs: [
          toHundred,
          { open: 100, high: 100.5, low: 97, close: 98, volume: 100 },
          { open: 98, high: 99.8, low: 97.1, close: 99.5, volume: 100 },
        ],
      },
      '1h',
    );
    expect(callsOf(tweezers, series)).toMatchObject([
      {
        candle: 61,
        call: {
          side: 'LONG',
          limit: expect.closeTo(99.1988, 4),
          reason:
            'two candles turned at 97, the extreme of 24, the second with a body of 0.4941 ATR: go LONG',
        },
      },
    ]);
  });

  it('goes SHORT when the second candle turns at the high of the first', () => {
    const series = drawMarket(
      {
        from: 40,
        legs: [
          toHundred,
          { open: 100, high: 103, low: 99.5, close: 102, volume: 100 },
          { open: 102, high: 102.9, low: 100.2, close: 100.5, volume: 100 },
        ],
      },
      '1h',
    );
    expect(callsOf(tweezers, series)).toMatchObject([
      {
        candle: 61,
        call: {
          side: 'SHORT',
          reason:
            'two candles turned at 103, the extreme of 24, the second with a body of 0.4941 ATR: go SHORT',
        },
      },
    ]);
  });

  it('abstains when the second low is 0.6 higher', () => {
    const series = drawMarket(
      {
        from: 160,
        legs: [
          toHundred,
          { open: 100, high: 100.5, low: 97, close: 98, volume: 100 },
          { open: 98, high: 99.8, low: 97.6, close: 99.5, volume: 100 },
        ],
      },
      '1h',
    );
    expect(callsOf(tweezers, series)).toEqual([]);
    expect(lastReason(tweezers, series)).toBe(
      'the extremes for LONG differ by 0.6, more than 0.12 ATR(14) of 3.036',
    );
  });

  it('abstains when both lows lie inside the range of the candles before', () => {
    const series = drawMarket(
      {
        from: 40,
        legs: [
          toHundred,
          { open: 100, high: 100.5, low: 97.2, close: 98, volume: 100 },
          { open: 98, high: 99.8, low: 97.1, close: 99.5, volume: 100 },
        ],
      },
      '1h',
    );
    expect(callsOf(tweezers, series)).toEqual([]);
    expect(lastReason(tweezers, series)).toBe('97.2 is not the extreme of 24 candles, 76 is');
  });
});
