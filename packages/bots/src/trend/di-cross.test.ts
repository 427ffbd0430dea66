import { describe, expect, it } from 'vitest';
import { drawMarket } from '../testing/draw-market.ts';
import { callsOf, lastReason } from '../testing/replay.ts';
import { diCross } from './di-cross.ts';

const range = Array.from({ length: 20 }, (_, i) => ({ candles: 3, to: i % 2 ? 99 : 101 }));
const up = { from: 100, legs: [...range, { candles: 20, to: 119 }] };
const down = { from: 100, legs: [...range, { candles: 20, to: 79 }] };
const turn = {
  from: 100,
  legs: [
    { candles: 90, to: 80 },
    { candles: 3, to: 86 },
  ],
};

describe('Directional cross', () => {
  it('goes LONG when +DI leaves −DI behind after a range and ADX rises', () => {
    expect(callsOf(diCross, drawMarket(up, '1h'))).toMatchObject([
      {
        candle: 64,
        call: {
          side: 'LONG',
          reason: '+DI(14) 15.01 went 8.624 points above −DI 6.384, ADX up 2.128 to 12.65',
        },
      },
    ]);
  });

  it('goes SHORT when −DI takes the lead', () => {
    expect(callsOf(diCross, drawMarket(down, '1h'))).toMatchObject([
      {
        candle: 62,
        call: {
          side: 'SHORT',
          reason: '+DI(14) 5.982 went 8.835 points below −DI 14.82, ADX up 2.262 to 13.07',
        },
      },
    ]);
  });

  it('abstains when the old trend still fades, so that ADX falls', () => {
    const series = drawMarket(turn, '1h');
    expect(callsOf(diCross, series)).toEqual([]);
    expect(lastReason(diCross, series)).toBe('+DI(14) 14.94 and −DI 6.905 part, but ADX 85.17 does not rise');
  });
});
