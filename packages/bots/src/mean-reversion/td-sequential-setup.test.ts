import { describe, expect, it } from 'vitest';
import { drawMarket } from '../testing/draw-market.ts';
import { callsOf, lastReason } from '../testing/replay.ts';
import { tdSequentialSetup } from './td-sequential-setup.ts';

describe('TD Sequential setup', () => {
  it('goes LONG at the ninth close below the one four earlier, and not after it', () => {
    const series = drawMarket(
      {
        from: 100,
        legs: [
          { candles: 30, to: 120 },
          { candles: 13, to: 107 },
        ],
      },
      '1h',
    );
    expect(callsOf(tdSequentialSetup, series)).toMatchObject([
      {
        candle: 39,
        call: {
          side: 'LONG',
          reason: 'a perfected TD buy setup: 9 closes in a row below the one four earlier, the last at 110',
        },
      },
    ]);
  });

  it('goes SHORT at the ninth close above the one four earlier', () => {
    const series = drawMarket(
      {
        from: 100,
        legs: [
          { candles: 30, to: 80 },
          { candles: 13, to: 93 },
        ],
      },
      '1h',
    );
    expect(callsOf(tdSequentialSetup, series)).toMatchObject([{ candle: 39, call: { side: 'SHORT' } }]);
  });

  it('abstains when the last two candles stay above the low of the seventh', () => {
    const series = drawMarket(
      {
        from: 100,
        legs: [
          { candles: 30, to: 120 },
          { candles: 7, to: 113 },
          { open: 113, high: 114, low: 100, close: 112, volume: 100 },
          { candles: 2, to: 110 },
        ],
      },
      '1h',
    );
    expect(callsOf(tdSequentialSetup, series)).toEqual([]);
    expect(lastReason(tdSequentialSetup, series)).toBe(
      'a TD buy setup of 9 is not perfected: its last two candles set no extreme',
    );
  });

  it('abstains while the move goes on: its ninth close is long past', () => {
    const series = drawMarket({ from: 100, legs: [{ candles: 30, to: 120 }] }, '1h');
    expect(lastReason(tdSequentialSetup, series)).toBe('the TD setup stands at 26, not at 9 or -9');
  });
});
