import { describe, expect, it } from 'vitest';
import { drawMarket } from '../testing/draw-market.ts';
import { callsOf, lastReason } from '../testing/replay.ts';
import { highVolumePremium } from './high-volume-premium.ts';

/** Any six candles in a row trade 640. */
const days = Array.from({ length: 90 }, (_, i) => ({
  candles: 2,
  to: i % 2 ? 100 : 102,
  volume: i % 3 ? 100 : 120,
}));

describe('High-volume return premium', () => {
  it('goes LONG when six candles trade more than ever, here 820, though the price falls', () => {
    const series = drawMarket({ from: 100, legs: [...days, { candles: 2, to: 99, volume: 300 }] }, '4h');
    expect(callsOf(highVolumePremium, series)).toMatchObject([
      {
        candle: 180,
        call: { side: 'LONG', reason: 'the volume of 6 candles is 1.281 times the largest in 150 candles' },
      },
    ]);
  });

  it('goes SHORT when six candles trade less than ever, here 540, though the price rises', () => {
    const series = drawMarket({ from: 100, legs: [...days, { candles: 2, to: 101, volume: 20 }] }, '4h');
    expect(callsOf(highVolumePremium, series)).toMatchObject([
      {
        candle: 180,
        call: {
          side: 'SHORT',
          reason: 'the volume of 6 candles is 0.8438 times the smallest in 150 candles',
        },
      },
    ]);
  });

  it('abstains on a usual day', () => {
    const series = drawMarket({ from: 100, legs: days }, '4h');
    expect(callsOf(highVolumePremium, series)).toEqual([]);
    expect(lastReason(highVolumePremium, series)).toBe(
      'the volume of 6 candles is inside its range, at 1 times the largest',
    );
  });

  it('abstains on the second day of the same burst', () => {
    const series = drawMarket({ from: 100, legs: [...days, { candles: 2, to: 99, volume: 300 }] }, '4h');
    expect(lastReason(highVolumePremium, series)).toBe(
      'the volume of 6 candles was an extreme of 150 before',
    );
  });
});
