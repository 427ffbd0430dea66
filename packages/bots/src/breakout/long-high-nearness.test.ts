import { describe, expect, it } from 'vitest';
import { drawMarket } from '../testing/draw-market.ts';
import { callsOf, lastReason } from '../testing/replay.ts';
import { longHighNearness } from './long-high-nearness.ts';

/** Up to 149 (shadow to 150), then to 125: the range of 360 candles is 101.5–150. */
const memory = [
  { candles: 200, to: 149 },
  { candles: 170, to: 125 },
];

describe('Nearness to the long high', () => {
  it('goes LONG on the first close within 3 % of the high', () => {
    const series = drawMarket({ from: 100, legs: [...memory, { candles: 12, to: 149 }] }, '4h');
    expect(callsOf(longHighNearness, series)).toMatchObject([
      {
        candle: 380,
        call: {
          side: 'LONG',
          reason: 'close 147 came within 3 % of the high 150 of 360 candles, from 145',
        },
      },
    ]);
    expect(lastReason(longHighNearness, series)).toBe('the price was near 150 before, at 147');
  });

  it('goes SHORT on the first close within 3 % of the low', () => {
    const down = [
      { candles: 200, to: 101 },
      { candles: 170, to: 125 },
    ];
    const series = drawMarket({ from: 150, legs: [...down, { candles: 12, to: 101 }] }, '4h');
    expect(callsOf(longHighNearness, series)).toMatchObject([{ candle: 380, call: { side: 'SHORT' } }]);
  });

  it('abstains far from both', () => {
    expect(lastReason(longHighNearness, drawMarket({ from: 100, legs: memory }, '4h'))).toBe(
      'close 125 is not within 3 % of 101.5 or 150, the range of 360 candles',
    );
  });
});
