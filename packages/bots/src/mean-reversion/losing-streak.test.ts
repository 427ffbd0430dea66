import { describe, expect, it } from 'vitest';
import { drawMarket } from '../testing/draw-market.ts';
import { callsOf, lastReason } from '../testing/replay.ts';
import { losingStreak } from './losing-streak.ts';

/** A range between 98 and 102 that is crossed every second candle. */
const range = Array.from({ length: 30 }, (_, i) => ({ candles: 2, to: i % 2 ? 98 : 102 }));

describe('Losing streak', () => {
  it('waits below the fifth falling close, and is silent at the sixth', () => {
    const series = drawMarket(
      { from: 100, legs: [...range, { candles: 1, to: 100 }, { candles: 6, to: 91.6 }] },
      '1h',
    );
    expect(callsOf(losingStreak, series)).toMatchObject([
      {
        candle: 65,
        call: {
          side: 'LONG',
          limit: expect.closeTo(91.856, 3),
          reason: '5 falls in a row covered 1.836 ATR, at least 1.5',
        },
      },
    ]);
  });

  it('waits above the fifth rising close', () => {
    const series = drawMarket({ from: 100, legs: [...range, { candles: 5, to: 106 }] }, '1h');
    expect(callsOf(losingStreak, series)).toMatchObject([
      { candle: 64, call: { side: 'SHORT', limit: expect.closeTo(107.162, 3) } },
    ]);
  });

  it('abstains when five falls cover little ground', () => {
    const series = drawMarket(
      { from: 100, legs: [...range, { candles: 1, to: 100 }, { candles: 5, to: 97 }] },
      '1h',
    );
    expect(callsOf(losingStreak, series)).toEqual([]);
    expect(lastReason(losingStreak, series)).toBe('5 falls in a row covered 0.8415 ATR, needs 1.5');
  });

  it('abstains in a shorter streak', () => {
    const series = drawMarket({ from: 100, legs: [...range] }, '1h');
    expect(callsOf(losingStreak, series)).toEqual([]);
    expect(lastReason(losingStreak, series)).toBe('the streak is 2 closes long, not 5');
  });
});
