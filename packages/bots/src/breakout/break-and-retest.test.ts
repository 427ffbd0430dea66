import { describe, expect, it } from 'vitest';
import { drawMarket } from '../testing/draw-market.ts';
import { callsOf, lastReason } from '../testing/replay.ts';
import { breakAndRetest } from './break-and-retest.ts';

/** Sixty-four candles between 97 and 103, shadows included. */
const range = Array.from({ length: 32 }, (_, i) => ({ candles: 2, to: i % 2 ? 98 : 102 }));
const broken = [
  { candles: 1, to: 108 },
  { candles: 1, to: 106 },
];

describe('Break and retest', () => {
  it('goes LONG when the price touches the broken top and closes above it', () => {
    const back = { open: 106, high: 107, low: 102.5, close: 105, volume: 100 };
    const series = drawMarket({ from: 100, legs: [...range, ...broken, back] }, '1h');
    expect(callsOf(breakAndRetest, series)).toMatchObject([
      {
        candle: 66,
        call: {
          side: 'LONG',
          reason: 'low 102.5 came back to 103, broken 2 candles ago, and the close 105 held',
        },
      },
    ]);
  });

  it('goes SHORT when it touches the broken bottom and closes below it', () => {
    const back = { open: 94, high: 97.5, low: 94, close: 95, volume: 100 };
    const legs = [...range, { candles: 1, to: 92 }, { candles: 1, to: 94 }, back];
    expect(callsOf(breakAndRetest, drawMarket({ from: 100, legs }, '1h'))).toMatchObject([
      { candle: 66, call: { side: 'SHORT' } },
    ]);
  });

  it('abstains when the close falls back through the level, also at a later touch', () => {
    const through = { open: 106, high: 107, low: 101, close: 102, volume: 100 };
    const touch = { open: 102, high: 105, low: 102, close: 104, volume: 100 };
    const series = drawMarket({ from: 100, legs: [...range, ...broken, through, touch] }, '1h');
    expect(callsOf(breakAndRetest, series)).toEqual([]);
    expect(lastReason(breakAndRetest, series)).toBe('close 104 retests no break of 36 candles within 24');
  });
});
