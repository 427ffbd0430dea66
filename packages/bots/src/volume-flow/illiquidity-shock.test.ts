import { describe, expect, it } from 'vitest';
import { drawMarket } from '../testing/draw-market.ts';
import { callsOf, lastReason } from '../testing/replay.ts';
import { illiquidityShock } from './illiquidity-shock.ts';

/** Eighty candles of 2 % between 98 and 102, on a volume of 100. */
const swings = Array.from({ length: 40 }, (_, i) => ({ candles: 2, to: i % 2 ? 98 : 102 }));

describe('Illiquidity shock', () => {
  it('goes SHORT after a jump on little volume, waiting above the close', () => {
    const series = drawMarket({ from: 100, legs: [...swings, { candles: 1, to: 102, volume: 60 }] }, '1h');
    expect(callsOf(illiquidityShock, series)).toMatchObject([
      {
        candle: 80,
        call: {
          side: 'SHORT',
          limit: expect.closeTo(102.4142, 4),
          reason: 'a move of 1 ATR was 3.333 times as illiquid as in 72 candles: fade it SHORT',
        },
      },
    ]);
  });

  it('goes LONG after a fall on little volume', () => {
    const series = drawMarket({ from: 100, legs: [...swings, { candles: 1, to: 94, volume: 60 }] }, '1h');
    expect(callsOf(illiquidityShock, series)).toMatchObject([
      {
        candle: 80,
        call: {
          side: 'LONG',
          reason: 'a move of 1 ATR was 3.617 times as illiquid as in 72 candles: fade it LONG',
        },
      },
    ]);
  });

  it('abstains when the jump took its volume', () => {
    const series = drawMarket({ from: 100, legs: [...swings, { candles: 1, to: 102, volume: 300 }] }, '1h');
    expect(callsOf(illiquidityShock, series)).toEqual([]);
    expect(lastReason(illiquidityShock, series)).toBe(
      'a move of 1 ATR was 0.6667 times as illiquid as usual, needs 2',
    );
  });
});
