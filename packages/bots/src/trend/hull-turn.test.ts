import { describe, expect, it } from 'vitest';
import { drawMarket } from '../testing/draw-market.ts';
import { callsOf, lastReason } from '../testing/replay.ts';
import { hullTurn } from './hull-turn.ts';

const valley = {
  from: 100,
  legs: [
    { candles: 90, to: 80 },
    { candles: 20, to: 100 },
  ],
};
const peak = {
  from: 100,
  legs: [
    { candles: 90, to: 120 },
    { candles: 20, to: 100 },
  ],
};
const range = {
  from: 100,
  legs: Array.from({ length: 80 }, (_, i) => ({ candles: 3, to: i % 2 ? 99 : 101 })),
};

describe('Hull average turn', () => {
  it('goes LONG four candles into a rise after a long fall', () => {
    expect(callsOf(hullTurn, drawMarket(valley, '1h'))).toMatchObject([
      {
        candle: 93,
        call: {
          side: 'LONG',
          reason: 'Hull(55) turned up at 80.06, bending 0.0376 ATR a candle, at least 0.02',
        },
      },
    ]);
  });

  it('goes SHORT four candles into a fall after a long rise', () => {
    expect(callsOf(hullTurn, drawMarket(peak, '1h'))).toMatchObject([
      { candle: 93, call: { side: 'SHORT' } },
    ]);
  });

  it('abstains when the average bends too gently in a market that goes nowhere', () => {
    const series = drawMarket(range, '1h');
    expect(callsOf(hullTurn, series)).toEqual([]);
    expect(lastReason(hullTurn, series)).toBe(
      'Hull(55) turned at 100, but bends only 0.009677 ATR, needs 0.02',
    );
  });
});
