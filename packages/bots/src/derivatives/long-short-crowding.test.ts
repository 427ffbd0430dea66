import { describe, expect, it } from 'vitest';
import { drawMarket } from '../testing/draw-market.ts';
import { drawReadings, swinging } from '../testing/draw-readings.ts';
import { callsOf, lastReason } from '../testing/replay.ts';
import { longShortCrowding } from './long-short-crowding.ts';

const marketWith = (last: readonly number[], past = 100) =>
  drawMarket({ from: 100, legs: [{ candles: 120, to: 110 }] }, '1h', {
    longShortRatio: drawReadings([...swinging(past, 1.4, 1.6), ...last], 120),
  });

describe('Long/short crowding', () => {
  it('goes SHORT when an unusual lean to the long side turns', () => {
    expect(callsOf(longShortCrowding, marketWith([2, 1.9])).at(-1)).toMatchObject({
      candle: 119,
      call: {
        side: 'SHORT',
        reason: 'long/short ratio 2 was 5 deviations from the 1.5 of 96 readings and turned to 1.9',
      },
    });
  });

  it('goes LONG when an unusual lean to the short side turns', () => {
    expect(callsOf(longShortCrowding, marketWith([1, 1.1])).at(-1)).toMatchObject({
      candle: 119,
      call: { side: 'LONG' },
    });
  });

  it('waits while the lean grows', () => {
    expect(lastReason(longShortCrowding, marketWith([2, 2.1]))).toBe(
      'the lean still grows: long/short ratio 2.1 after 2',
    );
  });

  it('abstains on a usual lean, and before it knows what is usual', () => {
    expect(lastReason(longShortCrowding, marketWith([1.5, 1.4]))).toMatch(/deviations from usual, needs 2$/);
    expect(lastReason(longShortCrowding, marketWith([2, 1.9], 40))).toBe('40 of 96 past long/short ratios');
  });
});
