import { describe, expect, it } from 'vitest';
import { drawMarket } from '../testing/draw-market.ts';
import { callsOf, lastReason } from '../testing/replay.ts';
import { connorsRsi2 } from './connors-rsi2.ts';

describe('Connors RSI(2)', () => {
  it('waits below the close to buy a sharp dip above the long average', () => {
    const dip = {
      from: 100,
      legs: [
        { candles: 220, to: 150 },
        { candles: 3, to: 143 },
      ],
    };
    const { call } = callsOf(connorsRsi2, drawMarket(dip, '1h')).at(-1)!;
    expect(call).toMatchObject({
      side: 'LONG',
      limit: expect.closeTo(142.338, 3),
      reason: 'RSI(2) 1.372 at or below 4, close 143 above SMA(200) 128',
    });
  });

  it('waits above the close to sell a sharp rally below the long average', () => {
    const rally = {
      from: 200,
      legs: [
        { candles: 220, to: 150 },
        { candles: 3, to: 157 },
      ],
    };
    const { call } = callsOf(connorsRsi2, drawMarket(rally, '1h')).at(-1)!;
    expect(call).toMatchObject({
      side: 'SHORT',
      limit: expect.closeTo(157.662, 3),
      reason: 'RSI(2) 98.63 at or above 96, close 157 below SMA(200) 172',
    });
  });

  it('abstains while a rising market keeps rising', () => {
    const rise = { from: 100, legs: [{ candles: 220, to: 150 }] };
    expect(callsOf(connorsRsi2, drawMarket(rise, '1h'))).toEqual([]);
    expect(lastReason(connorsRsi2, drawMarket(rise, '1h'))).toBe(
      'RSI(2) 100 is not at or below 4, for a close above SMA(200) 127.4',
    );
  });
});
