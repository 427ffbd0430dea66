import { describe, expect, it } from 'vitest';
import { drawMarket } from '../testing/draw-market.ts';
import { callsOf, lastReason } from '../testing/replay.ts';
import { guppyAverages } from './guppy-averages.ts';

const valley = {
  from: 200,
  legs: [
    { candles: 200, to: 150 },
    { candles: 60, to: 190 },
  ],
};
const peak = {
  from: 200,
  legs: [
    { candles: 200, to: 250 },
    { candles: 60, to: 210 },
  ],
};
const range = {
  from: 100,
  legs: Array.from({ length: 80 }, (_, i) => ({ candles: 3, to: i % 2 ? 99 : 101 })),
};

describe('Guppy multiple averages', () => {
  it('goes LONG when all fast averages have left all slow ones behind', () => {
    expect(callsOf(guppyAverages, drawMarket(valley, '4h'))).toMatchObject([
      {
        candle: 217,
        call: {
          side: 'LONG',
          reason: 'all averages of 3–15 candles went 0.2894 ATR above all of 30–60, more than 0.2',
        },
      },
    ]);
  });

  it('goes SHORT when all fast averages are below all slow ones', () => {
    expect(callsOf(guppyAverages, drawMarket(peak, '4h'))).toMatchObject([
      { candle: 217, call: { side: 'SHORT' } },
    ]);
  });

  it('abstains in a market that goes nowhere', () => {
    const series = drawMarket(range, '4h');
    expect(callsOf(guppyAverages, series)).toEqual([]);
    expect(lastReason(guppyAverages, series)).toBe(
      'the groups of averages are 0.01552 ATR apart, need more than 0.2',
    );
  });
});
