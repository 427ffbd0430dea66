import { describe, expect, it } from 'vitest';
import { drawMarket } from '../testing/draw-market.ts';
import { callsOf, lastReason } from '../testing/replay.ts';
import { choppinessExit } from './choppiness-exit.ts';

/** Sixty candles that swing by 2 over the same ground. */
const choppy = Array.from({ length: 60 }, (_, i) => ({ candles: 1, to: i % 2 ? 99 : 101 }));

describe('Choppiness exit', () => {
  it('goes LONG when a rise leaves the consolidation', () => {
    const series = drawMarket({ from: 100, legs: [...choppy, { candles: 8, to: 123 }] }, '1h');
    expect(callsOf(choppinessExit, series)).toMatchObject([
      {
        candle: 66,
        call: {
          side: 'LONG',
          reason: 'choppiness(14) fell from 100 to 38.18 while the price went from 101 to 120',
        },
      },
    ]);
    expect(lastReason(choppinessExit, series)).toBe('choppiness(14) fell below 42 before, to 38.18');
  });

  it('goes SHORT when a fall leaves it', () => {
    const series = drawMarket({ from: 100, legs: [...choppy, { candles: 8, to: 75 }] }, '1h');
    expect(callsOf(choppinessExit, series)).toMatchObject([{ call: { side: 'SHORT' } }]);
  });

  it('abstains inside the consolidation', () => {
    expect(lastReason(choppinessExit, drawMarket({ from: 100, legs: choppy }, '1h'))).toBe(
      'choppiness(14) 100 is not below 42',
    );
  });
});
