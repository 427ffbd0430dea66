import { describe, expect, it } from 'vitest';
import { drawMarket } from '../testing/draw-market.ts';
import { callsOf, lastReason } from '../testing/replay.ts';
import { frogInThePan } from './frog-in-the-pan.ts';

describe('Frog in the pan', () => {
  it('goes LONG when many small rises have added up to three ATR', () => {
    const market = {
      from: 100,
      legs: [
        { candles: 60, to: 100, wick: 0.5 },
        { candles: 30, to: 120 },
      ],
    };
    expect(callsOf(frogInThePan, drawMarket(market, '4h'))).toMatchObject([
      {
        candle: 68,
        call: {
          side: 'LONG',
          reason:
            '42 candles moved 3.313 ATR in small steps, a share of 0.2143 more with the move than against it',
        },
      },
    ]);
  });

  it('goes SHORT when many small falls have', () => {
    const market = {
      from: 100,
      legs: [
        { candles: 60, to: 100, wick: 0.5 },
        { candles: 30, to: 80 },
      ],
    };
    expect(callsOf(frogInThePan, drawMarket(market, '4h'))).toMatchObject([
      { candle: 68, call: { side: 'SHORT' } },
    ]);
  });

  it('abstains when one jump made the move', () => {
    const market = drawMarket(
      {
        from: 100,
        legs: [
          { candles: 60, to: 100, wick: 0.5 },
          { candles: 10, to: 98 },
          { candles: 1, to: 120 },
          { candles: 10, to: 118 },
        ],
      },
      '4h',
    );
    expect(callsOf(frogInThePan, market)).toEqual([]);
    expect(lastReason(frogInThePan, market)).toBe(
      'candles with the move minus those against it are -0.4524 of 42, needs 0.2',
    );
  });
});
