import { describe, expect, it } from 'vitest';
import { drawMarket } from '../testing/draw-market.ts';
import { callsOf, lastReason } from '../testing/replay.ts';
import { dowReversal } from './dow-reversal.ts';

/** Legs of six candles through these turning points; shadows add 1 on both sides. */
const through = (...turns: number[]) => turns.map((to) => ({ candles: 6, to }));
const falling = [{ candles: 70, to: 160 }, ...through(150, 156, 144, 150, 138)];
const rising = [{ candles: 70, to: 140 }, ...through(150, 144, 156, 150, 162)];

describe('Dow trend reversal', () => {
  it('goes LONG on a close above the last high of a falling market', () => {
    const series = drawMarket({ from: 200, legs: [...falling, { candles: 8, to: 154 }] }, '1h');
    expect(callsOf(dowReversal, series)).toMatchObject([
      {
        candle: 106,
        call: {
          side: 'LONG',
          reason: 'close 152 above the last high 151 after highs of 157 and 151, lows of 143 and 137',
        },
      },
    ]);
  });

  it('goes SHORT on a close below the last low of a rising market', () => {
    const series = drawMarket({ from: 100, legs: [...rising, { candles: 8, to: 146 }] }, '1h');
    expect(callsOf(dowReversal, series)).toMatchObject([{ candle: 106, call: { side: 'SHORT' } }]);
  });

  it('abstains when a rising market passes its last high: that is no reversal', () => {
    const series = drawMarket({ from: 100, legs: rising }, '1h');
    expect(callsOf(dowReversal, series)).toEqual([]);
  });

  it('abstains between the last swings', () => {
    const series = drawMarket({ from: 200, legs: [...falling, { candles: 8, to: 148 }] }, '1h');
    expect(lastReason(dowReversal, series)).toBe(
      'close 148 after 146.8 does not pass the last swings, 137 and 151',
    );
  });
});
