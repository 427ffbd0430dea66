import { describe, expect, it } from 'vitest';
import { drawMarket } from '../testing/draw-market.ts';
import { callsOf, lastReason } from '../testing/replay.ts';
import { coppockTurn } from './coppock-turn.ts';

describe('Coppock curve turn', () => {
  it('goes LONG when the curve rises for the first time below zero', () => {
    const market = {
      from: 100,
      legs: [
        { candles: 20, to: 105 },
        { candles: 20, to: 100 },
        { candles: 6, to: 105 },
      ],
    };
    expect(callsOf(coppockTurn, drawMarket(market, '4h'))).toMatchObject([
      {
        candle: 40,
        call: { side: 'LONG', reason: 'Coppock(14,11) turned up at -5.93 %, 2.609 ATR from zero' },
      },
    ]);
  });

  it('goes SHORT when the curve falls for the first time above zero', () => {
    const market = {
      from: 100,
      legs: [
        { candles: 20, to: 100 },
        { candles: 20, to: 105 },
        { candles: 6, to: 100 },
      ],
    };
    expect(callsOf(coppockTurn, drawMarket(market, '4h'))).toMatchObject([
      { candle: 40, call: { side: 'SHORT' } },
    ]);
  });

  it('abstains while the curve still falls', () => {
    const market = drawMarket(
      {
        from: 100,
        legs: [
          { candles: 20, to: 105 },
          { candles: 20, to: 100 },
        ],
      },
      '4h',
    );
    expect(callsOf(coppockTurn, market)).toEqual([]);
    expect(lastReason(coppockTurn, market)).toBe(
      'Coppock(14,11) -5.93 % after -5.823 % did not turn towards zero',
    );
  });
});
