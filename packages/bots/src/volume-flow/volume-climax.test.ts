import { describe, expect, it } from 'vitest';
import { drawMarket } from '../testing/draw-market.ts';
import { callsOf, lastReason } from '../testing/replay.ts';
import { volumeClimax } from './volume-climax.ts';

const range = [
  ...Array.from({ length: 20 }, (_, i) => ({ candles: 2, to: i % 2 ? 98 : 102 })),
  { candles: 1, to: 100 },
];
const panic = { open: 100, high: 100.5, low: 92, close: 93, volume: 500 };
const rally = { open: 93, high: 96, low: 92.5, close: 95.55, volume: 200 };
const euphoria = { open: 100, high: 108, low: 99.5, close: 107, volume: 500 };
const setback = { open: 107, high: 107.5, low: 104, close: 104.45, volume: 200 };

describe('Volume climax reversal', () => {
  it('goes LONG when a rally takes back 2.55 of a heavy fall of 8.5 to a new low', () => {
    const series = drawMarket({ from: 100, legs: [...range, panic, rally] }, '4h');
    expect(callsOf(volumeClimax, series)).toMatchObject([
      {
        candle: 42,
        call: {
          side: 'LONG',
          reason:
            'selling climax on 5 average volumes at the extreme of 20 candles, 0.3 of its range taken back',
        },
      },
    ]);
  });

  it('goes SHORT when a setback follows a heavy rise to a new high', () => {
    const series = drawMarket({ from: 100, legs: [...range, euphoria, setback] }, '4h');
    expect(callsOf(volumeClimax, series)).toMatchObject([
      {
        candle: 42,
        call: {
          side: 'SHORT',
          reason:
            'buying climax on 5 average volumes at the extreme of 20 candles, 0.3 of its range taken back',
        },
      },
    ]);
  });

  it('abstains when nobody panicked', () => {
    const series = drawMarket({ from: 100, legs: [...range, { ...panic, volume: 120 }, rally] }, '4h');
    expect(callsOf(volumeClimax, series)).toEqual([]);
    expect(lastReason(volumeClimax, series)).toBe('the extreme came on 1.2 average volumes, needs 1.6');
  });

  it('abstains when the fall goes on', () => {
    const series = drawMarket({ from: 100, legs: [...range, panic, { candles: 1, to: 90 }] }, '4h');
    expect(callsOf(volumeClimax, series)).toEqual([]);
    expect(lastReason(volumeClimax, series)).toBe(
      'the candle before, 92–100.5, was no turned extreme of 20 candles',
    );
  });
});
