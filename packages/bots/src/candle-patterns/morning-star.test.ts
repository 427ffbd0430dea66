import { describe, expect, it } from 'vitest';
import { drawMarket } from '../testing/draw-market.ts';
import { callsOf, lastReason } from '../testing/replay.ts';
import { morningStar } from './morning-star.ts';

/** Bodies of 1 and ranges of 3 on the way to 100. */
const toHundred = { candles: 60, to: 100 };

describe('Morning and evening star', () => {
  it('goes LONG after a long fall of 4, a star of 0.4 at the low, and a rise that takes back 2.8', () => {
    const series = drawMarket(
      {
        from: 160,
        legs: [
          toHundred,
          { open: 100, high: 100.5, low: 95.5, close: 96, volume: 100 },
          { open: 96, high: 96.5, low: 95, close: 95.6, volume: 100 },
          { open: 95.6, high: 99.2, low: 95.4, close: 98.8, volume: 100 },
        ],
      },
      '4h',
    );
    expect(callsOf(morningStar, series)).toMatchObject([
      {
        candle: 62,
        call: {
          side: 'LONG',
          reason: 'morning star at the extreme of 10 candles: body 0.1 of the first, 0.7 of it taken back',
        },
      },
    ]);
  });

  it('goes SHORT on the evening star', () => {
    const series = drawMarket(
      {
        from: 40,
        legs: [
          toHundred,
          { open: 100, high: 104.5, low: 99.5, close: 104, volume: 100 },
          { open: 104, high: 105, low: 103.5, close: 104.4, volume: 100 },
          { open: 104.4, high: 104.6, low: 100.8, close: 101.2, volume: 100 },
        ],
      },
      '4h',
    );
    expect(callsOf(morningStar, series)).toMatchObject([
      {
        candle: 62,
        call: {
          side: 'SHORT',
          reason: 'evening star at the extreme of 10 candles: body 0.1 of the first, 0.7 of it taken back',
        },
      },
    ]);
  });

  it('abstains when only 1.2 of 4 is taken back', () => {
    const series = drawMarket(
      {
        from: 160,
        legs: [
          toHundred,
          { open: 100, high: 100.5, low: 95.5, close: 96, volume: 100 },
          { open: 96, high: 96.5, low: 95, close: 95.6, volume: 100 },
          { open: 95.6, high: 97.6, low: 95.4, close: 97.2, volume: 100 },
        ],
      },
      '4h',
    );
    expect(callsOf(morningStar, series)).toEqual([]);
    expect(lastReason(morningStar, series)).toBe(
      'the third candle took back 0.3 of the first body, needs 0.5',
    );
  });

  it('abstains when the star is not at the low', () => {
    const series = drawMarket(
      {
        from: 160,
        legs: [
          toHundred,
          { open: 100, high: 100.5, low: 95.5, close: 96, volume: 100 },
          { open: 96, high: 96.5, low: 95.7, close: 95.8, volume: 100 },
          { open: 95.8, high: 99.2, low: 95.4, close: 98.8, volume: 100 },
        ],
      },
      '4h',
    );
    expect(callsOf(morningStar, series)).toEqual([]);
    expect(lastReason(morningStar, series)).toBe('the star for LONG is not at the extreme of 10 candles');
  });
});
