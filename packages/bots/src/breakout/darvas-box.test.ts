import { describe, expect, it } from 'vitest';
import { drawMarket } from '../testing/draw-market.ts';
import { callsOf, lastReason } from '../testing/replay.ts';
import { darvasBox } from './darvas-box.ts';

/** A rise to 160 (shadow to 161), then a box: down to 156 (shadow to 155) and swings inside. */
const rise = { candles: 60, to: 160 };
const box = [156, 159, 157, 159, 158].map((to) => ({ candles: 1, to }));

describe('Darvas box', () => {
  it('goes LONG on the first close above the box', () => {
    const series = drawMarket({ from: 100, legs: [rise, ...box, { candles: 2, to: 164 }] }, '4h');
    expect(callsOf(darvasBox, series)).toMatchObject([
      {
        candle: 66,
        call: { side: 'LONG', reason: 'close 164 above the box 155–161 of 7 candles' },
      },
    ]);
  });

  it('goes SHORT on the first close below the box', () => {
    const series = drawMarket({ from: 100, legs: [rise, ...box, { candles: 2, to: 150 }] }, '4h');
    expect(callsOf(darvasBox, series)).toMatchObject([
      { candle: 65, call: { side: 'SHORT', reason: 'close 154 below the box 155–161 of 6 candles' } },
    ]);
  });

  it('abstains while new highs follow each other: there is no box yet', () => {
    expect(lastReason(darvasBox, drawMarket({ from: 100, legs: [rise] }, '4h'))).toBe(
      'close 160 ends no box that held for 3 candles',
    );
  });

  it('abstains inside the box', () => {
    const series = drawMarket({ from: 100, legs: [rise, ...box] }, '4h');
    expect(callsOf(darvasBox, series)).toEqual([]);
  });
});
