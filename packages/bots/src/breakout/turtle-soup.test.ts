import { describe, expect, it } from 'vitest';
import { drawMarket } from '../testing/draw-market.ts';
import { callsOf, lastReason } from '../testing/replay.ts';
import { turtleSoup } from './turtle-soup.ts';

/** Between 97 and 103, shadows included; the last low is six candles old and the last high four. */
const range = Array.from({ length: 16 }, (_, i) => ({ candles: 2, to: i % 2 ? 98 : 102 }));
const middle = { candles: 5, to: 100 };

describe('Turtle soup', () => {
  it('goes LONG when a new low is taken back', () => {
    const failed = { open: 100, high: 101, low: 95, close: 99, volume: 100 };
    const series = drawMarket({ from: 100, legs: [...range, middle, failed] }, '1h');
    expect(callsOf(turtleSoup, series)).toMatchObject([
      {
        candle: 37,
        call: {
          side: 'LONG',
          reason: 'low 95 passed 97, the extreme of 20 candles, and the close 99 came back',
        },
      },
    ]);
  });

  it('goes SHORT when a new high is taken back', () => {
    const failed = { open: 100, high: 105, low: 99, close: 101, volume: 100 };
    const series = drawMarket({ from: 100, legs: [...range, middle, failed] }, '1h');
    expect(callsOf(turtleSoup, series)).toMatchObject([{ candle: 37, call: { side: 'SHORT' } }]);
  });

  it('abstains when the close stays outside', () => {
    const series = drawMarket({ from: 100, legs: [...range, middle, { candles: 1, to: 95 }] }, '1h');
    expect(lastReason(turtleSoup, series)).toBe('close 95 did not come back inside 97–103');
  });

  it('abstains when the old extreme is as fresh as the new one', () => {
    const failed = { open: 98, high: 99, low: 95, close: 98, volume: 100 };
    expect(lastReason(turtleSoup, drawMarket({ from: 100, legs: [...range, failed] }, '1h'))).toBe(
      'the old extreme 97 is not older than 4 candles',
    );
  });
});
