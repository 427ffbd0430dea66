import { describe, expect, it } from 'vitest';
import { drawMarket } from '../testing/draw-market.ts';
import { callsOf, lastReason } from '../testing/replay.ts';
import { keltnerFade } from './keltner-fade.ts';

/** A range between 98 and 102 that is crossed every second candle. */
const range = Array.from({ length: 30 }, (_, i) => ({ candles: 2, to: i % 2 ? 98 : 102 }));

describe('Keltner fade', () => {
  it('goes LONG when a candle probes below the channel and closes at its top', () => {
    const series = drawMarket(
      { from: 100, legs: [...range, { open: 98, high: 99, low: 90, close: 98, volume: 100 }] },
      '4h',
    );
    expect(callsOf(keltnerFade, series)).toMatchObject([
      {
        candle: 60,
        call: {
          side: 'LONG',
          reason: 'a probe 0.4774 ATR below the Keltner channel at 92.08 was refused: it closed at 98',
        },
      },
    ]);
  });

  it('goes SHORT when a candle probes above the channel and closes at its bottom', () => {
    const series = drawMarket(
      {
        from: 100,
        legs: [
          ...range,
          { candles: 2, to: 102 },
          { open: 102, high: 110, low: 101, close: 102, volume: 100 },
        ],
      },
      '4h',
    );
    expect(callsOf(keltnerFade, series)).toMatchObject([{ candle: 62, call: { side: 'SHORT' } }]);
  });

  it('abstains when the probe closes outside', () => {
    const series = drawMarket(
      { from: 100, legs: [...range, { open: 98, high: 99, low: 90, close: 91, volume: 100 }] },
      '4h',
    );
    expect(callsOf(keltnerFade, series)).toEqual([]);
    expect(lastReason(keltnerFade, series)).toBe(
      'the probe was not refused: close 91 for a channel 91.41–106.7',
    );
  });

  it('abstains inside the channel', () => {
    const series = drawMarket({ from: 100, legs: [...range] }, '4h');
    expect(callsOf(keltnerFade, series)).toEqual([]);
    expect(lastReason(keltnerFade, series)).toBe(
      '97–101 probed no side, or both, of the Keltner channel 92.71–107.1',
    );
  });
});
