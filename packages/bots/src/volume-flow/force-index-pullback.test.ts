import { describe, expect, it } from 'vitest';
import { drawMarket } from '../testing/draw-market.ts';
import { callsOf, lastReason } from '../testing/replay.ts';
import { forceIndexPullback } from './force-index-pullback.ts';

describe('Force index pullback', () => {
  it('goes LONG on a heavy falling candle in a rise, waiting 0.2 ATR below: a force of 250 on 106 × 2.536', () => {
    const series = drawMarket(
      {
        from: 100,
        legs: [
          { candles: 60, to: 130 },
          { candles: 1, to: 129, volume: 400 },
        ],
      },
      '1h',
    );
    expect(callsOf(forceIndexPullback, series)).toMatchObject([
      {
        candle: 60,
        call: {
          side: 'LONG',
          limit: expect.closeTo(128.4929, 4),
          reason: 'force index(2) is 0.9301 average volumes × ATR against EMA(22), which points LONG',
        },
      },
    ]);
  });

  it('goes SHORT on a heavy rising candle in a fall', () => {
    const series = drawMarket(
      {
        from: 100,
        legs: [
          { candles: 60, to: 70 },
          { candles: 1, to: 71, volume: 400 },
        ],
      },
      '1h',
    );
    expect(callsOf(forceIndexPullback, series)).toMatchObject([
      {
        candle: 60,
        call: {
          side: 'SHORT',
          reason: 'force index(2) is 0.9301 average volumes × ATR against EMA(22), which points SHORT',
        },
      },
    ]);
  });

  it('abstains when the pullback has no force', () => {
    const series = drawMarket(
      {
        from: 100,
        legs: [
          { candles: 60, to: 130 },
          { candles: 1, to: 129.8 },
        ],
      },
      '1h',
    );
    expect(callsOf(forceIndexPullback, series)).toEqual([]);
    expect(lastReason(forceIndexPullback, series)).toBe('force index(2) is with EMA(22), which points LONG');
  });
});
