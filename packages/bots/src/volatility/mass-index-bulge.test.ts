import { describe, expect, it } from 'vitest';
import { drawMarket } from '../testing/draw-market.ts';
import { callsOf, lastReason } from '../testing/replay.ts';
import { massIndexBulge } from './mass-index-bulge.ts';

/** Narrow candles, ten that widen from 1 to 19 while the price moves, and narrow ones again. */
const narrow = (candles: number, to: number) => ({ candles, to, wick: 0.5 });
const widening = (step: number) =>
  Array.from({ length: 10 }, (_, i) => ({ candles: 1, to: 200 + step * (i + 1), wick: 0.5 + i }));
const fall = [narrow(60, 200), ...widening(-2)];

describe('Mass index bulge', () => {
  it('goes LONG when the bulge of a falling market closes', () => {
    const series = drawMarket({ from: 200, legs: [...fall, narrow(20, 178)] }, '1h');
    expect(callsOf(massIndexBulge, series)).toMatchObject([
      {
        call: {
          side: 'LONG',
          reason: expect.stringMatching(/^the mass index peaked at .* while EMA\(9\) was falling/),
        },
      },
    ]);
  });

  it('goes SHORT when the bulge of a rising market closes', () => {
    const legs = [narrow(60, 200), ...widening(2), narrow(20, 222)];
    expect(callsOf(massIndexBulge, drawMarket({ from: 200, legs }, '1h'))).toMatchObject([
      { call: { side: 'SHORT' } },
    ]);
  });

  it('abstains while the candles widen', () => {
    expect(lastReason(massIndexBulge, drawMarket({ from: 200, legs: fall }, '1h'))).toMatch(
      /^the mass index went from .* and did not fall through 26.5$/,
    );
  });
});
