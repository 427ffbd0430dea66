import { averageBody, ema } from '@quorum/indicators';
import { z } from 'zod';
import { logistic } from '../calibration.ts';
import { callWithAtrExits } from '../call-with-atr-exits.ts';
import { abstain, type Side } from '../decision.ts';
import { defineBot } from '../define-bot.ts';
import type { MarketView } from '../market-view.ts';
import { decimal, whole } from '../parameters.ts';
import { sentence } from '../sentence.ts';

/**
 * An engulfing candle that ends a pullback inside a trend.
 * Questionable: crypto opens where it closed, so the body need only reach the previous open, not gap past it.
 */
export const engulfingPullback = defineBot({
  slug: 'engulfing-pullback',
  family: 'candle-patterns',
  name: 'Engulfing after a pullback',
  thesis: 'A large candle that swallows the one before it, in the direction of the trend, ends a pullback.',
  source: { author: 'Nison', year: 1991, title: 'Japanese Candlestick Charting Techniques' },
  timeframe: '1h',
  params: z.object({
    trend: whole('Candles of the average that says which way the trend goes', {
      from: 20,
      to: 200,
      default: 50,
    }),
    size: decimal('Size of the engulfing body, in average bodies', { from: 0.5, to: 4, default: 1.2 }),
  }),
  warmup: ({ trend }) => 2 * trend + 20,
  needs: [],
  calibration: logistic({
    intercept: 0.02,
    slope: 0.03,
    unit: 'size of the engulfing body, in average bodies',
  }),
  decide(market, { trend, size }) {
    const side = engulfed(market);
    const rise = market.close() - market.open();
    if (!side) return abstain`bodies ${market.close(1) - market.open(1)} and ${rise} do not engulf`;

    const usual = market.value(averageBody(20), 1);
    if (usual === 0) return abstain`20 candles had no bodies to compare ${rise} with`;
    const body = Math.abs(rise) / usual;
    if (body < size) return abstain`the engulfing body is ${body} average bodies, needs ${size}`;

    const average = market.value(ema(trend));
    const place = market.close() > average ? 'above' : 'below';
    if ((side === 'LONG') !== (place === 'above'))
      return abstain`${side} engulfing against the trend: close ${market.close()} ${place} EMA(${trend}) ${average}`;

    return callWithAtrExits(market, {
      side,
      score: body,
      targetAtr: 1.75,
      stopAtr: 1.75,
      horizonHours: 24,
      reason: sentence`${side} engulfing body of ${body} average bodies, close ${market.close()} ${place} EMA(${trend}) ${average}`,
    });
  },
});

/** The side of an engulfing body: against the candle before, from beyond its close to beyond its open. */
function engulfed(market: MarketView): Side | null {
  const [open, close, openBefore, closeBefore] = [
    market.open(),
    market.close(),
    market.open(1),
    market.close(1),
  ];
  if (closeBefore < openBefore && open <= closeBefore && close > openBefore) return 'LONG';
  if (closeBefore > openBefore && open >= closeBefore && close < openBefore) return 'SHORT';
  return null;
}
