import { describe, expect, it } from 'vitest';
import { drawMarket } from '../testing/draw-market.ts';
import { callsOf, lastReason } from '../testing/replay.ts';
import { parabolicSarFlip } from './parabolic-sar-flip.ts';

const valley = {
  from: 100,
  legs: [
    { candles: 90, to: 80 },
    { candles: 20, to: 100 },
  ],
};
const peak = {
  from: 100,
  legs: [
    { candles: 90, to: 120 },
    { candles: 20, to: 100 },
  ],
};
const range = {
  from: 100,
  legs: Array.from({ length: 80 }, (_, i) => ({ candles: 3, to: i % 2 ? 99 : 101 })),
};

describe('Parabolic SAR flip', () => {
  it('goes LONG when the price runs up into the falling stop, which jumps below the low of 79', () => {
    expect(callsOf(parabolicSarFlip, drawMarket(valley, '1h'))).toMatchObject([
      {
        candle: 90,
        call: { side: 'LONG', reason: 'SAR turned up from 81.67 to 79 with ADX(14) 96.97, at least 15' },
      },
    ]);
  });

  it('goes SHORT when the price falls into the rising stop', () => {
    expect(callsOf(parabolicSarFlip, drawMarket(peak, '1h'))).toMatchObject([
      { candle: 90, call: { side: 'SHORT' } },
    ]);
  });

  it('abstains when the stop turns in a market that goes nowhere', () => {
    const series = drawMarket(range, '1h');
    expect(callsOf(parabolicSarFlip, series)).toEqual([]);
    expect(lastReason(parabolicSarFlip, series)).toBe('SAR turned down, but ADX(14) 7.66 is below 15');
  });
});
