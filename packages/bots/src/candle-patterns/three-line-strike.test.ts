import { describe, expect, it } from 'vitest';
import { drawMarket } from '../testing/draw-market.ts';
import { callsOf, lastReason } from '../testing/replay.ts';
import { threeLineStrike } from './three-line-strike.ts';

/** Bodies of 1 and ranges of 3 on the way to 100. */
const toHundred = { candles: 60, to: 100 };

describe('Three-line strike', () => {
  it('goes LONG when a rising candle closes over the first of three falling ones', () => {
    const series = drawMarket(
      { from: 160, legs: [toHundred, { open: 100, high: 103.8, low: 99.5, close: 103.5, volume: 100 }] },
      '1h',
    );
    expect(callsOf(threeLineStrike, series)).toMatchObject([
      {
        candle: 60,
        call: {
          side: 'LONG',
          reason: 'a rising body of 1.167 ATR struck out the three before it, close 103.5 beyond 103',
        },
      },
    ]);
  });

  it('goes SHORT when a falling candle closes under the first of three rising ones', () => {
    const series = drawMarket(
      { from: 40, legs: [toHundred, { open: 100, high: 100.5, low: 96.2, close: 96.5, volume: 100 }] },
      '1h',
    );
    expect(callsOf(threeLineStrike, series)).toMatchObject([
      {
        candle: 60,
        call: {
          side: 'SHORT',
          leverage: 2,
          reason: 'a falling body of 1.167 ATR struck out the three before it, close 96.5 beyond 97',
        },
      },
    ]);
  });

  it('abstains when the fourth candle undoes only two and a half', () => {
    const series = drawMarket(
      { from: 160, legs: [toHundred, { open: 100, high: 103, low: 99.5, close: 102.5, volume: 100 }] },
      '1h',
    );
    expect(callsOf(threeLineStrike, series)).toEqual([]);
    expect(lastReason(threeLineStrike, series)).toBe(
      'the close 102.5 does not strike out three candles from 103',
    );
  });
});
