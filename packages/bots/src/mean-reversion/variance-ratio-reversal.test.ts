import { describe, expect, it } from 'vitest';
import { drawMarket } from '../testing/draw-market.ts';
import { callsOf, lastReason } from '../testing/replay.ts';
import { varianceRatioReversal } from './variance-ratio-reversal.ts';

/** A range between 98 and 102 that is crossed every second candle. */
const range = Array.from({ length: 60 }, (_, i) => ({ candles: 2, to: i % 2 ? 98 : 102 }));

describe('Variance-ratio reversal', () => {
  it('goes LONG after a sharp fall where moves used to be taken back', () => {
    const series = drawMarket({ from: 100, legs: [...range, { candles: 2, to: 92 }] }, '1h');
    expect(callsOf(varianceRatioReversal, series)).toMatchObject([
      {
        candle: 121,
        call: {
          side: 'LONG',
          reason:
            'the return of 4 candles went to -2.548 deviations, beyond 1.6, with variance ratio 0.07282, at most 0.85',
        },
      },
    ]);
  });

  it('goes SHORT after a sharp rise where moves used to be taken back', () => {
    const series = drawMarket(
      { from: 100, legs: [...range, { candles: 2, to: 102 }, { candles: 2, to: 108 }] },
      '1h',
    );
    expect(callsOf(varianceRatioReversal, series)).toMatchObject([{ candle: 123, call: { side: 'SHORT' } }]);
  });

  it('abstains where moves used to go on', () => {
    const swings = Array.from({ length: 31 }, (_, i) => ({ candles: 6, to: i % 2 ? 95 : 105 }));
    const series = drawMarket({ from: 100, legs: [...swings, { candles: 1, to: 90 }] }, '1h');
    expect(callsOf(varianceRatioReversal, series)).toEqual([]);
    expect(lastReason(varianceRatioReversal, series)).toBe(
      'the return of 4 candles is -2.419 deviations, but variance ratio 1.475 is above 0.85',
    );
  });

  it('abstains after a usual move', () => {
    const series = drawMarket({ from: 100, legs: [...range, { candles: 2, to: 102 }] }, '1h');
    expect(callsOf(varianceRatioReversal, series)).toEqual([]);
    expect(lastReason(varianceRatioReversal, series)).toBe(
      'the return of 4 candles is 0 deviations, 0 before: not just beyond 1.6',
    );
  });
});
