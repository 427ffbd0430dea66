import { describe, expect, it } from 'vitest';
import { drawMarket } from '../testing/draw-market.ts';
import { callsOf, lastReason } from '../testing/replay.ts';
import { emaCrossover } from './ema-crossover.ts';

describe('EMA crossover with ADX', () => {
  it('goes LONG once when a long fall turns into a rise', () => {
    const series = drawMarket(
      {
        from: 100,
        legs: [
          { candles: 90, to: 80 },
          { candles: 20, to: 100 },
        ],
      },
      '1h',
    );
    expect(callsOf(emaCrossover, series)).toMatchObject([
      {
        candle: 96,
        call: { side: 'LONG', reason: 'EMA(9) crossed above EMA(30) with ADX(14) 72.76, at least 18' },
      },
    ]);
  });

  it('goes SHORT once when a long rise turns into a fall', () => {
    const series = drawMarket(
      {
        from: 100,
        legs: [
          { candles: 90, to: 120 },
          { candles: 20, to: 100 },
        ],
      },
      '1h',
    );
    expect(callsOf(emaCrossover, series)).toMatchObject([{ candle: 96, call: { side: 'SHORT' } }]);
  });

  it('abstains inside a trend', () => {
    const series = drawMarket({ from: 100, legs: [{ candles: 120, to: 140 }] }, '1h');
    expect(lastReason(emaCrossover, series)).toBe('EMA(9) stays 3.5 above EMA(30)');
  });

  it('abstains when the averages cross in a market that goes nowhere', () => {
    const legs = Array.from({ length: 60 }, (_, i) => ({ candles: 3, to: i % 2 ? 99 : 101 }));
    const series = drawMarket({ from: 100, legs }, '1h');
    expect(callsOf(emaCrossover, series)).toEqual([]);
    expect(lastReason(emaCrossover, series)).toBe('EMA(9) crossed EMA(30), but ADX(14) 7.66 is below 18');
  });
});
