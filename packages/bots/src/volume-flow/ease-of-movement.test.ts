import { describe, expect, it } from 'vitest';
import { drawMarket } from '../testing/draw-market.ts';
import { callsOf, lastReason } from '../testing/replay.ts';
import { easeOfMovement } from './ease-of-movement.ts';

/** A price that goes one up and one down on equal volume: neither side moves it more easily. */
const swings = Array.from({ length: 20 }, (_, i) => ({ candles: 1, to: i % 2 ? 100 : 101 }));

describe('Ease of movement', () => {
  it('goes LONG when it rises easily: a light candle tips the balance, and only the first', () => {
    const series = drawMarket({ from: 100, legs: [...swings, { candles: 6, to: 112, volume: 40 }] }, '1h');
    expect(callsOf(easeOfMovement, series)).toMatchObject([
      {
        candle: 20,
        call: {
          side: 'LONG',
          reason: 'net ease of 14 candles went from 0 to 1, beyond ±0.6: the price moves up easily',
        },
      },
    ]);
  });

  it('goes SHORT when it falls easily', () => {
    const series = drawMarket({ from: 100, legs: [...swings, { candles: 6, to: 88, volume: 40 }] }, '1h');
    expect(callsOf(easeOfMovement, series)).toMatchObject([
      {
        candle: 20,
        call: {
          side: 'SHORT',
          reason: 'net ease of 14 candles went from 0 to -1, beyond ±0.6: the price moves down easily',
        },
      },
    ]);
  });

  it('abstains where no side moves the price', () => {
    const series = drawMarket({ from: 100, legs: swings }, '1h');
    expect(callsOf(easeOfMovement, series)).toEqual([]);
    expect(lastReason(easeOfMovement, series)).toBe('net ease of 14 candles 0 is within ±0.6');
  });
});
