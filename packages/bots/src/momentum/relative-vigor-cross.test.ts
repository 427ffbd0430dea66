import { describe, expect, it } from 'vitest';
import { drawMarket } from '../testing/draw-market.ts';
import { callsOf, lastReason } from '../testing/replay.ts';
import { relativeVigorCross } from './relative-vigor-cross.ts';

describe('Relative vigor cross', () => {
  it('goes LONG when bodies grow again after a dip in a rise', () => {
    const market = {
      from: 100,
      legs: [
        { candles: 15, to: 120 },
        { candles: 4, to: 116 },
        { candles: 4, to: 124 },
      ],
    };
    expect(callsOf(relativeVigorCross, drawMarket(market, '1h'))).toMatchObject([
      { candle: 22, call: { side: 'LONG', reason: 'RVI(10) 0.1683 crossed above its signal 0.1573' } },
    ]);
  });

  it('goes SHORT when bodies fall again after a rally in a fall', () => {
    const market = {
      from: 200,
      legs: [
        { candles: 15, to: 180 },
        { candles: 4, to: 184 },
        { candles: 4, to: 176 },
      ],
    };
    expect(callsOf(relativeVigorCross, drawMarket(market, '1h'))).toMatchObject([
      { candle: 22, call: { side: 'SHORT', reason: 'RVI(10) -0.1683 crossed below its signal -0.1573' } },
    ]);
  });

  it('abstains when the vigor crosses its signal on the other side of zero', () => {
    const market = drawMarket(
      {
        from: 100,
        legs: [
          { candles: 10, to: 95 },
          { candles: 10, to: 85 },
          { candles: 2, to: 89 },
        ],
      },
      '1h',
    );
    expect(callsOf(relativeVigorCross, market)).toEqual([]);
    expect(lastReason(relativeVigorCross, market)).toBe(
      'RVI(10) crossed its signal to LONG, but -0.2589 is on the other side of zero',
    );
  });
});
