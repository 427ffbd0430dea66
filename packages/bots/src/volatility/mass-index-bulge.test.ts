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
          reason: 'the mass index peaked at 32.9 and fell to 26.09 while EMA(9) was falling, to 178.9',
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
    expect(lastReason(massIndexBulge, drawMarket({ from: 200, legs: fall }, '1h'))).toBe(
      'the mass index went from 31.98 to 32.63 and did not fall through 26.5',
    );
  });
});
