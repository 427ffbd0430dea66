import { describe, expect, it } from 'vitest';
import { MarketSeries } from '../market-series.ts';
import { drawCandles, drawMarket } from '../testing/draw-market.ts';
import { callsOf, lastReason } from '../testing/replay.ts';
import { sameHourMomentum } from './same-hour-momentum.ts';

/** Days that stand at 100 but for a move by about `move` from 12:00 to 18:00 UTC, taken back by midnight. */
const days = (count: number, move: number) => ({
  from: 100,
  legs: Array.from({ length: count }, (_, day) => [
    { candles: 12, to: 100 },
    { candles: 6, to: 100 + move * (day % 2 ? 1 : 1.5) },
    { candles: 6, to: 100 },
  ]).flat(),
});

describe('Same-hour momentum', () => {
  // Ten moves of 3 and 4.5 % by turns: some 3.7 ± 0.8 %, 15 standard errors.
  it('goes LONG as the hours draw near that rose on ten days, SHORT before those that took it back', () => {
    expect(callsOf(sameHourMomentum, drawMarket(days(11, 3), '1h'))).toMatchObject([
      {
        candle: 246,
        call: { side: 'LONG', reason: 'the next 6 hours drifted up by 15.04 standard errors in 10 days' },
      },
      { candle: 255, call: { side: 'SHORT' } },
    ]);
  });

  it('abstains when an hour of the ten days is missing', () => {
    const candles = drawCandles(days(11, 3), '1h').filter((_, i) => i !== 100);
    const series = new MarketSeries({ timeframe: '1h', candles: candles.slice(0, 246) });
    expect(lastReason(sameHourMomentum, series)).toBe(
      'candles are missing in the last 10 days: the hours do not line up',
    );
  });

  it('abstains where these hours have not moved', () => {
    expect(lastReason(sameHourMomentum, drawMarket(days(11, 0), '1h'))).toBe(
      'the next 6 hours drifted 0 standard errors in 10 days, needs 2',
    );
  });
});
