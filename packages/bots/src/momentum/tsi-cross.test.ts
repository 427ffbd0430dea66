import { describe, expect, it } from 'vitest';
import { drawMarket } from '../testing/draw-market.ts';
import { callsOf, lastReason } from '../testing/replay.ts';
import { tsiCross } from './tsi-cross.ts';

describe('True strength index cross', () => {
  it('goes LONG when a dip in a rising market ends while the index is above zero', () => {
    const market = {
      from: 100,
      legs: [
        { candles: 110, to: 200 },
        { candles: 8, to: 190 },
        { candles: 14, to: 240 },
      ],
    };
    expect(callsOf(tsiCross, drawMarket(market, '1h'))).toMatchObject([
      {
        candle: 123,
        call: {
          side: 'LONG',
          reason: 'TSI(25,13) 47.1 crossed above its signal 45.15 on the same side of zero',
        },
      },
    ]);
  });

  it('goes SHORT when a rally in a falling market ends while the index is below zero', () => {
    const market = {
      from: 300,
      legs: [
        { candles: 110, to: 200 },
        { candles: 8, to: 210 },
        { candles: 14, to: 160 },
      ],
    };
    expect(callsOf(tsiCross, drawMarket(market, '1h'))).toMatchObject([
      {
        candle: 123,
        call: {
          side: 'SHORT',
          reason: 'TSI(25,13) -47.1 crossed below its signal -45.15 on the same side of zero',
        },
      },
    ]);
  });

  it('abstains while the dip goes on', () => {
    const market = drawMarket(
      {
        from: 100,
        legs: [
          { candles: 110, to: 200 },
          { candles: 8, to: 190 },
        ],
      },
      '1h',
    );
    expect(callsOf(tsiCross, market)).toEqual([]);
    expect(lastReason(tsiCross, market)).toBe('TSI(25,13) 40.11 did not cross its signal 63.1');
  });

  it('abstains when a fall has carried the index below zero', () => {
    const market = drawMarket(
      {
        from: 100,
        legs: [
          { candles: 110, to: 200 },
          { candles: 30, to: 150 },
          { candles: 10, to: 140 },
          { candles: 2, to: 142 },
        ],
      },
      '1h',
    );
    expect(lastReason(tsiCross, market)).toBe(
      'TSI(25,13) crossed its signal to LONG, but -86.38 is on the other side of zero',
    );
  });
});
