import { describe, expect, it } from 'vitest';
import { drawMarket } from '../testing/draw-market.ts';
import { callsOf, lastReason } from '../testing/replay.ts';
import { internalBarStrength } from './internal-bar-strength.ts';

/** A range between 98 and 102 that is crossed every second candle. */
const range = Array.from({ length: 30 }, (_, i) => ({ candles: 2, to: i % 2 ? 98 : 102 }));

describe('Internal bar strength', () => {
  it('goes LONG after a wide candle that closed at its low', () => {
    const series = drawMarket(
      { from: 100, legs: [...range, { open: 98, high: 98, low: 92, close: 92.3, volume: 100 }] },
      '1h',
    );
    expect(callsOf(internalBarStrength, series)).toMatchObject([
      {
        candle: 60,
        call: { side: 'LONG', reason: 'IBS 0.05 at or below 0.1 in a candle 1.501 ATR wide, at least 1.4' },
      },
    ]);
  });

  it('goes SHORT after a wide candle that closed at its high', () => {
    const series = drawMarket(
      { from: 100, legs: [...range, { open: 98, high: 104, low: 98, close: 104, volume: 100 }] },
      '1h',
    );
    expect(callsOf(internalBarStrength, series)).toMatchObject([{ candle: 60, call: { side: 'SHORT' } }]);
  });

  it('abstains after a narrow candle, wherever it closed', () => {
    const series = drawMarket(
      { from: 100, legs: [...range, { open: 98, high: 98.5, low: 97, close: 97.1, volume: 100 }] },
      '1h',
    );
    expect(callsOf(internalBarStrength, series)).toEqual([]);
    expect(lastReason(internalBarStrength, series)).toBe(
      'IBS 0.06667, but the range 1.5 is below 1.4 ATR of 3.997',
    );
  });

  it('abstains after a close inside its candle: 98 within 97–101', () => {
    const series = drawMarket({ from: 100, legs: [...range] }, '1h');
    expect(callsOf(internalBarStrength, series)).toEqual([]);
    expect(lastReason(internalBarStrength, series)).toBe('IBS 0.25 is between 0.1 and 0.9');
  });
});
