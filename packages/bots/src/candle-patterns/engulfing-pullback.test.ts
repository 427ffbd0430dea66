import { describe, expect, it } from 'vitest';
import { drawMarket } from '../testing/draw-market.ts';
import { callsOf, lastReason } from '../testing/replay.ts';
import { engulfingPullback } from './engulfing-pullback.ts';

const rise = { from: 100, legs: [{ candles: 150, to: 150 }] };
const fall = { from: 200, legs: [{ candles: 150, to: 150 }] };
const smallFalling = { open: 150, high: 150.2, low: 149.4, close: 149.5, volume: 1 };
const largeRising = { open: 149.5, high: 151, low: 149, close: 150.6, volume: 1 };
const smallRising = { open: 150, high: 150.7, low: 149.8, close: 150.5, volume: 1 };
const largeFalling = { open: 150.5, high: 151, low: 149, close: 149.4, volume: 1 };

describe('Engulfing after a pullback', () => {
  it('goes LONG when a large rising body swallows a falling one above the average', () => {
    const series = drawMarket({ ...rise, legs: [...rise.legs, smallFalling, largeRising] }, '1h');
    expect(callsOf(engulfingPullback, series)).toMatchObject([
      {
        candle: 151,
        call: {
          side: 'LONG',
          reason: 'LONG engulfing body of 3.22 average bodies, close 150.6 above EMA(50) 142.5',
        },
      },
    ]);
  });

  it('goes SHORT when a large falling body swallows a rising one below the average', () => {
    const series = drawMarket({ ...fall, legs: [...fall.legs, smallRising, largeFalling] }, '1h');
    expect(callsOf(engulfingPullback, series)).toMatchObject([{ candle: 151, call: { side: 'SHORT' } }]);
  });

  it('abstains when the pattern points against the trend', () => {
    const series = drawMarket({ ...fall, legs: [...fall.legs, smallFalling, largeRising] }, '1h');
    expect(lastReason(engulfingPullback, series)).toBe(
      'LONG engulfing against the trend: close 150.6 below EMA(50) 157.5',
    );
  });

  it('abstains when the body reaches only into the one before', () => {
    const inside = { ...largeRising, close: 149.9 };
    const series = drawMarket({ ...rise, legs: [...rise.legs, smallFalling, inside] }, '1h');
    expect(lastReason(engulfingPullback, series)).toBe('bodies -0.5 and 0.4 do not engulf');
  });
});
