import { describe, expect, it } from 'vitest';
import { MarketSeries } from '../market-series.ts';
import { drawCandles, drawMarket } from '../testing/draw-market.ts';
import { callsOf, lastReason } from '../testing/replay.ts';
import { volatilityBreakout } from './volatility-breakout.ts';

/** Two days between 97 and 103, shadows included, that end at 100; the third day opens there. */
const twoDays = Array.from({ length: 24 }, (_, i) => ({ candles: 2, to: i % 2 ? 100 : i % 4 ? 98 : 102 }));

describe('Volatility breakout', () => {
  it("goes LONG on the first close half of yesterday's range above the day's open", () => {
    const series = drawMarket({ from: 100, legs: [...twoDays, { candles: 3, to: 106 }] }, '1h');
    expect(callsOf(volatilityBreakout, series)).toMatchObject([
      {
        candle: 49,
        call: {
          side: 'LONG',
          reason: "close 104 is more than 0.5 of yesterday's range 6 above the day's open 100",
        },
      },
    ]);
    expect(lastReason(volatilityBreakout, series)).toBe(
      "close 104 was already 0.5 of yesterday's range 6 from the day's open 100",
    );
  });

  it("goes SHORT on the first close half of yesterday's range below it", () => {
    const series = drawMarket({ from: 100, legs: [...twoDays, { candles: 3, to: 94 }] }, '1h');
    expect(callsOf(volatilityBreakout, series)).toMatchObject([{ candle: 49, call: { side: 'SHORT' } }]);
  });

  it("abstains near the day's open", () => {
    const series = drawMarket({ from: 100, legs: [...twoDays, { candles: 3, to: 103 }] }, '1h');
    expect(lastReason(volatilityBreakout, series)).toBe(
      "close 103 is within 0.5 of yesterday's range 6 from the day's open 100",
    );
  });

  it('abstains where a candle of yesterday is missing: its range is not known', () => {
    const candles = drawCandles(
      { from: 100, legs: [...twoDays, ...twoDays, { candles: 2, to: 106 }] },
      '1h',
    ).filter((_, i) => i !== 90);
    expect(lastReason(volatilityBreakout, new MarketSeries({ timeframe: '1h', candles }))).toBe(
      'a candle of the last 48 hours is missing',
    );
  });
});
