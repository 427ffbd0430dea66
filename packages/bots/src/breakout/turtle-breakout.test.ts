import { describe, expect, it } from 'vitest';
import { drawMarket } from '../testing/draw-market.ts';
import { callsOf, lastReason } from '../testing/replay.ts';
import { turtleBreakout } from './turtle-breakout.ts';

/** Sixty candles between 97 and 103, shadows included. */
const range = Array.from({ length: 30 }, (_, i) => ({ candles: 2, to: i % 2 ? 98 : 102 }));

describe('Turtle breakout', () => {
  it('goes LONG on the first close above the range, and only on the first', () => {
    const series = drawMarket({ from: 100, legs: [...range, { candles: 4, to: 114 }] }, '4h');
    expect(callsOf(turtleBreakout, series)).toMatchObject([
      {
        candle: 61,
        call: { side: 'LONG', reason: 'first close 106 above the range of 20 candles, by 0.702 ATR' },
      },
    ]);
    expect(lastReason(turtleBreakout, series)).toBe('the range of 20 candles was left before, at 110');
  });

  it('goes SHORT on the first close below the range, with a stop of two ATR', () => {
    const series = drawMarket({ from: 100, legs: [...range, { candles: 2, to: 94 }] }, '4h');
    const [first] = callsOf(turtleBreakout, series);
    expect(first).toMatchObject({
      candle: 60,
      call: { side: 'SHORT', stopLoss: expect.closeTo(103.995, 3) },
    });
  });

  it('abstains inside the range', () => {
    const series = drawMarket({ from: 100, legs: range }, '4h');
    expect(lastReason(turtleBreakout, series)).toBe('close 98 is inside the range of 20 candles');
  });
});
