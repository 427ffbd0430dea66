import { describe, expect, it } from 'vitest';
import { MarketSeries } from '../market-series.ts';
import { drawCandles, drawMarket } from '../testing/draw-market.ts';
import { callsOf, lastReason } from '../testing/replay.ts';
import { openingRangeBreakout } from './opening-range-breakout.ts';

/** Two days at 100, then four opening hours between 98 and 102, shadows included. */
const days = { candles: 48, to: 100 };
const opening = [101, 99, 101, 100].map((to) => ({ candles: 1, to }));

describe('Opening range breakout', () => {
  it('goes LONG on a close above the first four hours', () => {
    const series = drawMarket({ from: 100, legs: [days, ...opening, { candles: 3, to: 106 }] }, '1h');
    expect(callsOf(openingRangeBreakout, series)).toMatchObject([
      {
        candle: 53,
        call: { side: 'LONG', reason: 'close 104 above the opening range 98–102 in hour 5 of the day' },
      },
    ]);
    expect(lastReason(openingRangeBreakout, series)).toBe('the opening range 98–102 was left before, at 104');
  });

  it('goes SHORT on a close below them', () => {
    const series = drawMarket({ from: 100, legs: [days, ...opening, { candles: 3, to: 94 }] }, '1h');
    expect(callsOf(openingRangeBreakout, series)).toMatchObject([{ candle: 53, call: { side: 'SHORT' } }]);
  });

  it('abstains inside the range, and late in the day', () => {
    const inside = { candles: 8, to: 101 };
    expect(
      lastReason(openingRangeBreakout, drawMarket({ from: 100, legs: [days, ...opening, inside] }, '1h')),
    ).toBe('close 101 is inside the opening range 98–102');
    const legs = [days, ...opening, inside, { candles: 4, to: 110 }];
    expect(lastReason(openingRangeBreakout, drawMarket({ from: 100, legs }, '1h'))).toBe(
      'hour 15 of the day is not one of 4–14',
    );
  });

  it('abstains on a day with a missing candle', () => {
    const legs = [days, days, ...opening, { candles: 3, to: 106 }];
    const candles = drawCandles({ from: 100, legs }, '1h').filter((_, i) => i !== 97);
    expect(lastReason(openingRangeBreakout, new MarketSeries({ timeframe: '1h', candles }))).toBe(
      'a candle of the last 48 hours is missing',
    );
  });
});
