import { describe, expect, it } from 'vitest';
import { drawMarket } from '../testing/draw-market.ts';
import { callsOf, lastReason } from '../testing/replay.ts';
import { chandelierFlip } from './chandelier-flip.ts';

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
const rise = { from: 100, legs: [{ candles: 260, to: 160 }] };

describe('Chandelier flip', () => {
  it('goes LONG on the first close three ATR above the low of 79', () => {
    expect(callsOf(chandelierFlip, drawMarket(valley, '4h'))).toMatchObject([
      {
        candle: 95,
        call: {
          side: 'LONG',
          reason: 'close 86 broke the Chandelier stop 85.67, 3 ATR(22) off the extreme; below it now 79.77',
        },
      },
    ]);
  });

  it('goes SHORT on the first close three ATR below the high of 121', () => {
    expect(callsOf(chandelierFlip, drawMarket(peak, '4h'))).toMatchObject([
      { candle: 95, call: { side: 'SHORT' } },
    ]);
  });

  it('abstains while a rise stays above its stop', () => {
    const series = drawMarket(rise, '4h');
    expect(callsOf(chandelierFlip, series)).toEqual([]);
    expect(lastReason(chandelierFlip, series)).toBe('close 160 stays above the Chandelier stop 154.3');
  });
});
