import { describe, expect, it } from 'vitest';
import { drawMarket } from '../testing/draw-market.ts';
import { callsOf, lastReason } from '../testing/replay.ts';
import { bandwidthSqueeze } from './bandwidth-squeeze.ts';

/** 140 candles swing by 6, the next thirty by 1. */
const swings = (count: number, by: number) =>
  Array.from({ length: count }, (_, i) => ({ candles: 1, to: i % 2 ? 100 - by / 2 : 100 + by / 2 }));
const calmed = [...swings(140, 6), ...swings(30, 1)];

describe('Bandwidth squeeze', () => {
  it('goes LONG on the first close above the narrowest bands', () => {
    const series = drawMarket({ from: 100, legs: [...calmed, { candles: 2, to: 108 }] }, '1h');
    expect(callsOf(bandwidthSqueeze, series)).toMatchObject([
      {
        candle: 170,
        call: {
          side: 'LONG',
          reason:
            'close 103.8 above the bands 98.25–102.1, which were 2 % wide, the narrowest of 120 candles',
        },
      },
    ]);
  });

  it('goes SHORT on the first close below them', () => {
    const series = drawMarket({ from: 100, legs: [...calmed, { candles: 2, to: 92 }] }, '1h');
    expect(callsOf(bandwidthSqueeze, series)).toMatchObject([{ candle: 170, call: { side: 'SHORT' } }]);
  });

  it('abstains when the bands have not been narrow lately', () => {
    const series = drawMarket(
      { from: 100, legs: [...swings(140, 1), ...swings(20, 6), { candles: 1, to: 115 }] },
      '1h',
    );
    expect(lastReason(bandwidthSqueeze, series)).toBe(
      'the bands of the last 10 candles were 8.975 % wide, the narrowest of 120 2 %',
    );
  });

  it('abstains inside the bands', () => {
    expect(lastReason(bandwidthSqueeze, drawMarket({ from: 100, legs: calmed }, '1h'))).toBe(
      'close 99.5 is inside the bands 99–101',
    );
  });
});
