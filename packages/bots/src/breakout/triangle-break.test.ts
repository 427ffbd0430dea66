import { describe, expect, it } from 'vitest';
import { drawMarket } from '../testing/draw-market.ts';
import { callsOf, lastReason } from '../testing/replay.ts';
import { triangleBreak } from './triangle-break.ts';

/** Legs of six candles through these turning points; shadows add 1 on both sides. */
const through = (...turns: number[]) => turns.map((to) => ({ candles: 6, to }));
const lead = { candles: 70, to: 130 };
const triangle = [lead, ...through(150, 132, 147, 135, 141)];

describe('Triangle break', () => {
  it('goes LONG on a close above the last, lower high', () => {
    const series = drawMarket({ from: 100, legs: [...triangle, { candles: 4, to: 153 }] }, '1h');
    expect(callsOf(triangleBreak, series)).toMatchObject([
      {
        candle: 102,
        call: {
          side: 'LONG',
          reason: 'close 150 above the triangle of highs 151 and 148, lows 131 and 134',
        },
      },
    ]);
  });

  it('goes SHORT on a close below the last, higher low', () => {
    const series = drawMarket({ from: 100, legs: [...triangle, { candles: 4, to: 129 }] }, '1h');
    expect(callsOf(triangleBreak, series)).toMatchObject([{ candle: 102, call: { side: 'SHORT' } }]);
  });

  it('abstains inside the triangle', () => {
    expect(lastReason(triangleBreak, drawMarket({ from: 100, legs: triangle }, '1h'))).toBe(
      'close 141 after 140 does not pass the last swings, 134 and 148',
    );
  });

  it('abstains where highs and lows rise together: that is no triangle', () => {
    const legs = [lead, ...through(150, 140, 156, 146), { candles: 4, to: 158 }];
    expect(lastReason(triangleBreak, drawMarket({ from: 100, legs }, '1h'))).toBe(
      'no triangle: highs went from 151 to 157, lows from 139 to 145',
    );
  });
});
