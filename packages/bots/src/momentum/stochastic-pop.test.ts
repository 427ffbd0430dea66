import { describe, expect, it } from 'vitest';
import { drawMarket } from '../testing/draw-market.ts';
import { callsOf, lastReason } from '../testing/replay.ts';
import { stochasticPop } from './stochastic-pop.ts';

describe('Stochastic pop', () => {
  it('goes LONG when %K jumps above 75', () => {
    const market = {
      from: 100,
      legs: [
        { candles: 10, to: 102 },
        { candles: 10, to: 100 },
        { candles: 6, to: 108 },
      ],
    };
    expect(callsOf(stochasticPop, drawMarket(market, '1h'))).toMatchObject([
      { candle: 23, call: { side: 'LONG', reason: '%K(14,3) popped from 73.41 to 82.76, above 75' } },
    ]);
  });

  it('goes SHORT when %K drops below 25', () => {
    const market = {
      from: 100,
      legs: [
        { candles: 10, to: 98 },
        { candles: 10, to: 100 },
        { candles: 6, to: 92 },
      ],
    };
    expect(callsOf(stochasticPop, drawMarket(market, '1h'))).toMatchObject([
      { candle: 23, call: { side: 'SHORT', reason: '%K(14,3) popped from 26.59 to 17.24, below 25' } },
    ]);
  });

  it('abstains once %K has been in its zone for a candle', () => {
    const market = drawMarket(
      {
        from: 100,
        legs: [
          { candles: 10, to: 102 },
          { candles: 10, to: 100 },
          { candles: 5, to: 107 },
        ],
      },
      '1h',
    );
    expect(lastReason(stochasticPop, market)).toBe('%K(14,3) 86.53 was in its zone before, at 83.29');
  });

  it('abstains between the zones', () => {
    const market = drawMarket(
      {
        from: 100,
        legs: [
          { candles: 10, to: 102 },
          { candles: 10, to: 100 },
          { candles: 3, to: 101 },
        ],
      },
      '1h',
    );
    expect(callsOf(stochasticPop, market)).toEqual([]);
    expect(lastReason(stochasticPop, market)).toBe('%K(14,3) 41.67 is between 25 and 75');
  });
});
