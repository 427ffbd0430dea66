import { describe, expect, it } from 'vitest';
import { drawMarket } from '../testing/draw-market.ts';
import { callsOf, lastReason } from '../testing/replay.ts';
import { rsiHiddenDivergence } from './rsi-hidden-divergence.ts';

describe('Hidden RSI divergence', () => {
  it('goes LONG when RSI makes a lower low and the price a higher one', () => {
    const market = {
      from: 100,
      legs: [
        { candles: 110, to: 180 },
        { candles: 2, to: 176 },
        { candles: 4, to: 188 },
        { candles: 5, to: 177 },
        { candles: 2, to: 180 },
      ],
    };
    expect(callsOf(rsiHiddenDivergence, drawMarket(market, '1h'))).toMatchObject([
      {
        candle: 121,
        call: {
          side: 'LONG',
          reason:
            'RSI(14) turned at 50.91, 18.56 points below its last low, while the close 177 held above its own',
        },
      },
    ]);
  });

  it('goes SHORT when RSI makes a higher high and the price a lower one', () => {
    const market = {
      from: 280,
      legs: [
        { candles: 110, to: 200 },
        { candles: 2, to: 204 },
        { candles: 4, to: 192 },
        { candles: 5, to: 203 },
        { candles: 2, to: 200 },
      ],
    };
    expect(callsOf(rsiHiddenDivergence, drawMarket(market, '1h'))).toMatchObject([
      {
        candle: 121,
        call: {
          side: 'SHORT',
          reason:
            'RSI(14) turned at 49.09, 18.56 points above its last high, while the close 203 held below its own',
        },
      },
    ]);
  });

  it('abstains before RSI has turned', () => {
    const market = drawMarket(
      {
        from: 100,
        legs: [
          { candles: 110, to: 180 },
          { candles: 2, to: 176 },
          { candles: 4, to: 188 },
          { candles: 5, to: 177 },
        ],
      },
      '1h',
    );
    expect(callsOf(rsiHiddenDivergence, market)).toEqual([]);
    expect(lastReason(rsiHiddenDivergence, market)).toBe(
      'RSI(14) made no turn 1 points beyond its last one against the price',
    );
  });

  it('abstains when the price makes a lower low as well', () => {
    const market = drawMarket(
      {
        from: 100,
        legs: [
          { candles: 110, to: 180 },
          { candles: 2, to: 176 },
          { candles: 4, to: 188 },
          { candles: 5, to: 174 },
          { candles: 2, to: 180 },
        ],
      },
      '1h',
    );
    expect(callsOf(rsiHiddenDivergence, market)).toEqual([]);
    expect(lastReason(rsiHiddenDivergence, market)).toBe(
      'RSI(14) made no turn 1 points beyond its last one against the price',
    );
  });
});
