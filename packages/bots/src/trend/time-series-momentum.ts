import { realisedVolatility } from '@quorum/indicators';
import { z } from 'zod';
import { logistic } from '../calibration.ts';
import { callWithAtrExits } from '../call-with-atr-exits.ts';
import { abstain, type Side } from '../decision.ts';
import { defineBot } from '../define-bot.ts';
import type { MarketView } from '../market-view.ts';
import { decimal, whole } from '../parameters.ts';
import { sentence } from '../sentence.ts';

/**
 * Bets that the sign of a month's return persists, from the candle on which that return stands out of its volatility.
 * Questionable: the paper holds the sign of twelve months; a crypto month goes through as much volatility.
 */
export const timeSeriesMomentum = defineBot({
  slug: 'time-series-momentum',
  family: 'trend',
  name: 'Time-series momentum',
  thesis: "A coin's own past return, once it stands out of its volatility, carries on for a while.",
  source: { author: 'Moskowitz, Ooi & Pedersen', year: 2012, title: 'Time Series Momentum' },
  timeframe: '4h',
  params: z.object({
    lookback: whole('Candles of the past return', { from: 42, to: 360, default: 168 }),
    threshold: decimal('Return at which it speaks, in deviations over the same time', {
      from: 0.1,
      to: 2,
      default: 0.5,
    }),
  }),
  warmup: ({ lookback }) => lookback + 3,
  needs: [],
  calibration: logistic({ intercept: 0.03, slope: 0.05, unit: 'the past return, in its own deviations' }),
  decide(market, { lookback, threshold }) {
    const now = scaledReturn(market, lookback, 0);
    const score = Math.abs(now);
    if (!(score > threshold))
      return abstain`the return of ${lookback} candles is ${now} deviations, within ${threshold}`;

    const before = scaledReturn(market, lookback, 1);
    if (Math.sign(now) * before > threshold)
      return abstain`the return of ${lookback} candles was out before, ${before} deviations`;

    const side: Side = now > 0 ? 'LONG' : 'SHORT';
    return callWithAtrExits(market, {
      side,
      score,
      targetAtr: 4,
      stopAtr: 4,
      horizonHours: 168,
      reason: sentence`the return of ${lookback} candles went ${side === 'LONG' ? 'up' : 'down'} to ${now} deviations, beyond ${threshold}`,
    });
  },
});

/** Log return over the look back, in the deviations a walk of its volatility has; 0 where nothing moved. */
function scaledReturn(market: MarketView, lookback: number, ago: number): number {
  const volatility = market.value(realisedVolatility(lookback), ago);
  const change = Math.log(market.close(ago) / market.close(ago + lookback));
  return volatility === 0 ? 0 : change / (volatility * Math.sqrt(lookback));
}
