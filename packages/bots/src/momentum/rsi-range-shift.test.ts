import { describe, expect, it } from 'vitest';
import { drawMarket } from '../testing/draw-market.ts';
import { callsOf, lastReason } from '../testing/replay.ts';
import { rsiRangeShift } from './rsi-range-shift.ts';

/** Twelve swings around 100 that keep RSI near the middle; `up` is the way each begins. */
const swings = (up: 1 | -1) =>
  Array.from({ length: 12 }, () => [
    { candles: 3, to: 100 + 3 * up },
    { candles: 2, to: 100 - up },
  ]).flat();

describe('RSI range shift', () => {
  it('goes LONG on the first RSI above the range of a sideways market', () => {
    const market = { from: 100, legs: [...swings(1), { candles: 3, to: 112 }] };
    expect(callsOf(rsiRangeShift, drawMarket(market, '1h'))).toMatchObject([
      {
        candle: 61,
        call: {
          side: 'LONG',
          reason: 'RSI(14) 61.7 left the range of 30 candles, which ended at 54.75',
        },
      },
    ]);
  });

  it('goes SHORT on the first RSI below it', () => {
    const market = { from: 100, legs: [...swings(-1), { candles: 3, to: 88 }] };
    expect(callsOf(rsiRangeShift, drawMarket(market, '1h'))).toMatchObject([
      { candle: 61, call: { side: 'SHORT' } },
    ]);
  });

  it('abstains inside the range', () => {
    const market = drawMarket({ from: 100, legs: swings(1) }, '1h');
    expect(callsOf(rsiRangeShift, market)).toEqual([]);
    expect(lastReason(rsiRangeShift, market)).toBe('RSI(14) 45.41 is between 40 and 60');
  });

  it('abstains in a market that has been rising all along', () => {
    const market = drawMarket({ from: 100, legs: [{ candles: 60, to: 130 }] }, '1h');
    expect(lastReason(rsiRangeShift, market)).toBe('RSI(14) 100 was as far as 100 within 30 candles');
  });
});
