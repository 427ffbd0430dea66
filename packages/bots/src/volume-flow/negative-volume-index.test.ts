import { describe, expect, it } from 'vitest';
import { drawMarket } from '../testing/draw-market.ts';
import { callsOf, lastReason } from '../testing/replay.ts';
import { negativeVolumeIndexCross } from './negative-volume-index.ts';

/** Volume that never falls: the index stands at 1000, whatever the price does. */
const loud = Array.from({ length: 130 }, (_, i) => ({ candles: 1, to: i % 2 ? 100 : 101 }));

describe('Negative volume index', () => {
  it('goes LONG when the price rises 2.5 % on less volume', () => {
    const series = drawMarket({ from: 100, legs: [...loud, { candles: 1, to: 102.5, volume: 60 }] }, '1h');
    expect(callsOf(negativeVolumeIndexCross, series)).toMatchObject([
      {
        candle: 130,
        call: { side: 'LONG', reason: 'NVI went from 0 to 0.8107 ATR off its average of 120 candles' },
      },
    ]);
  });

  it('goes SHORT when the price falls 2.5 % on less volume', () => {
    const series = drawMarket({ from: 100, legs: [...loud, { candles: 1, to: 97.5, volume: 60 }] }, '1h');
    expect(callsOf(negativeVolumeIndexCross, series)).toMatchObject([
      {
        candle: 130,
        call: { side: 'SHORT', reason: 'NVI went from 0 to -0.7718 ATR off its average of 120 candles' },
      },
    ]);
  });

  it('abstains when the same rise comes on more volume', () => {
    const series = drawMarket({ from: 100, legs: [...loud, { candles: 1, to: 102.5, volume: 160 }] }, '1h');
    expect(callsOf(negativeVolumeIndexCross, series)).toEqual([]);
    expect(lastReason(negativeVolumeIndexCross, series)).toBe(
      'NVI is 0 ATR from its average of 120 candles, needs 0.5',
    );
  });
});
