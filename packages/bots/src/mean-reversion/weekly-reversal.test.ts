import { describe, expect, it } from 'vitest';
import { drawMarket } from '../testing/draw-market.ts';
import { callsOf, lastReason } from '../testing/replay.ts';
import { weeklyReversal } from './weekly-reversal.ts';

/** A range between 98 and 102 that is crossed every second candle. */
const range = Array.from({ length: 130 }, (_, i) => ({ candles: 2, to: i % 2 ? 98 : 102 }));

describe('Weekly reversal', () => {
  it('goes LONG when the week becomes an extreme loss', () => {
    const series = drawMarket({ from: 100, legs: [...range, { candles: 8, to: 80 }] }, '4h');
    expect(callsOf(weeklyReversal, series)).toMatchObject([
      {
        candle: 267,
        call: {
          side: 'LONG',
          reason: 'the return of 42 candles went from -1.495 to -1.856 deviations, beyond 1.5',
        },
      },
    ]);
  });

  it('goes SHORT when the week becomes an extreme gain', () => {
    const series = drawMarket({ from: 100, legs: [...range, { candles: 9, to: 124 }] }, '4h');
    expect(callsOf(weeklyReversal, series)).toMatchObject([{ candle: 268, call: { side: 'SHORT' } }]);
  });

  it('abstains after a usual week', () => {
    const series = drawMarket({ from: 100, legs: [...range] }, '4h');
    expect(callsOf(weeklyReversal, series)).toEqual([]);
    expect(lastReason(weeklyReversal, series)).toBe(
      'the return of 42 candles is -0.3086 deviations, 0 before: not just beyond 1.5',
    );
  });
});
