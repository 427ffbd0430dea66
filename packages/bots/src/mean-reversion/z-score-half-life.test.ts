import { describe, expect, it } from 'vitest';
import { drawMarket } from '../testing/draw-market.ts';
import { callsOf, lastReason } from '../testing/replay.ts';
import { zScoreHalfLife } from './z-score-half-life.ts';

/** A range between 98 and 102 that is crossed every second candle. */
const range = Array.from({ length: 60 }, (_, i) => ({ candles: 2, to: i % 2 ? 98 : 102 }));

describe('Z-score with half-life', () => {
  it('goes LONG when a market that always came back falls far below its mean', () => {
    const series = drawMarket({ from: 100, legs: [...range, { candles: 1, to: 94 }] }, '1h');
    expect(callsOf(zScoreHalfLife, series)).toMatchObject([
      {
        candle: 120,
        call: {
          side: 'LONG',
          reason: 'z-score(72) -3.747 went beyond 2, half-life 0.7562 candles, at most 8',
        },
      },
    ]);
  });

  it('goes SHORT when such a market rises far above its mean', () => {
    const series = drawMarket({ from: 100, legs: [...range, { candles: 1, to: 106 }] }, '1h');
    expect(callsOf(zScoreHalfLife, series)).toMatchObject([{ candle: 120, call: { side: 'SHORT' } }]);
  });

  it('abstains in a trend, which does not come back to its mean', () => {
    const series = drawMarket(
      {
        from: 100,
        legs: [
          { candles: 150, to: 150 },
          { candles: 1, to: 160 },
        ],
      },
      '1h',
    );
    expect(callsOf(zScoreHalfLife, series)).toEqual([]);
    expect(lastReason(zScoreHalfLife, series)).toBe(
      'z-score(72) 2.95, but it makes good -3.311 % of that a candle, too slow for a half-life of 8',
    );
  });

  it('abstains near the mean', () => {
    const series = drawMarket({ from: 100, legs: [...range] }, '1h');
    expect(callsOf(zScoreHalfLife, series)).toEqual([]);
    expect(lastReason(zScoreHalfLife, series)).toBe('z-score(72) -1.414, 0 before, did not just go beyond 2');
  });
});
