import { describe, expect, it } from 'vitest';
import { MarketSeries } from '../market-series.ts';
import { drawCandles, drawMarket } from '../testing/draw-market.ts';
import { callsOf, lastReason } from '../testing/replay.ts';
import { intradayMomentum } from './intraday-momentum.ts';

/** A flat day, then one that goes to `to` in its first three hours and to `later` by 18:00 UTC. */
const days = (to: number, later: number, candles = 15) => ({
  from: 100,
  legs: [
    { candles: 24, to: 100 },
    { candles: 3, to },
    { candles, to: later },
  ],
});

describe('Intraday momentum', () => {
  it('goes LONG at 18:00 UTC after a rise in the first three hours', () => {
    expect(callsOf(intradayMomentum, drawMarket(days(104, 103), '1h'))).toMatchObject([
      {
        candle: 41,
        call: {
          side: 'LONG',
          horizonHours: 6,
          reason: 'the first 3 hours of the day went from 100 to 104, 1.876 ATR up',
        },
      },
    ]);
  });

  it('goes SHORT after a fall, whatever the hours between did', () => {
    expect(callsOf(intradayMomentum, drawMarket(days(96, 99), '1h'))).toMatchObject([
      { candle: 41, call: { side: 'SHORT' } },
    ]);
  });

  it('abstains at any other hour', () => {
    expect(lastReason(intradayMomentum, drawMarket(days(104, 103, 14), '1h'))).toBe(
      'not 6 hours before midnight UTC',
    );
  });

  it('abstains after a quiet morning', () => {
    expect(lastReason(intradayMomentum, drawMarket(days(100.5, 103), '1h'))).toBe(
      'the first 3 hours went from 100 to 100.5, not more than 0.75 ATR of 2.123',
    );
  });

  it('abstains when an hour of the day is missing', () => {
    const candles = drawCandles(days(104, 103), '1h').filter((_, i) => i !== 30);
    expect(lastReason(intradayMomentum, new MarketSeries({ timeframe: '1h', candles }))).toBe(
      "the day's first candle is not 17 candles ago: some are missing",
    );
  });
});
