import { adx, ema } from '@quorum/indicators';
import { z } from 'zod';
import { logistic } from '../calibration.ts';
import { callWithAtrExits } from '../call-with-atr-exits.ts';
import { abstain, type Side } from '../decision.ts';
import { defineBot } from '../define-bot.ts';
import type { MarketView } from '../market-view.ts';
import { decimal, whole } from '../parameters.ts';
import { sentence } from '../sentence.ts';

/**
 * The first pullback to the average in a strong trend, taken when the next candle passes the extreme of the one that touched.
 * Questionable: the authors enter at that extreme within the candle; waiting for its close costs part of the move.
 */
export const holyGrail = defineBot({
  slug: 'holy-grail',
  family: 'trend',
  name: 'Holy Grail pullback',
  thesis: 'In a strong trend the first return to the 20-candle average is a chance to join it.',
  source: { author: 'Raschke & Connors', year: 1995, title: 'Street Smarts' },
  timeframe: '1h',
  params: z.object({
    average: whole('Candles of the average', { from: 10, to: 50, default: 20 }),
    minimumAdx: decimal('ADX(14) of a strong trend', { from: 15, to: 50, default: 30 }),
  }),
  warmup: ({ average }) => Math.max(3 * average, 60),
  needs: [],
  calibration: logistic({ intercept: 0.04, slope: 0.05, unit: 'ADX(14) above its threshold, in tens' }),
  decide(market, { average, minimumAdx }) {
    const side = firstTouch(market, average);
    if (!side)
      return abstain`the candle before did not come back to EMA(${average}) ${market.value(ema(average), 1)}`;

    const strength = market.value(adx(14), 1);
    if (strength < minimumAdx)
      return abstain`a pullback to EMA(${average}), but ADX(14) ${strength} is below ${minimumAdx}`;

    const [reached, trigger] =
      side === 'LONG' ? [market.high(), market.high(1)] : [market.low(), market.low(1)];
    const beyond = side === 'LONG' ? reached > trigger : reached < trigger;
    if (!beyond)
      return abstain`a pullback to EMA(${average}) for ${side}, but ${reached} did not pass ${trigger}`;

    const close = market.close();
    const mean = market.value(ema(average));
    if ((side === 'LONG') !== close > mean)
      return abstain`a pullback to EMA(${average}) for ${side}, but the close ${close} is back across ${mean}`;

    return callWithAtrExits(market, {
      side,
      score: (strength - minimumAdx) / 10,
      targetAtr: 1.5,
      stopAtr: 1.5,
      leverage: 3,
      horizonHours: 24,
      reason: sentence`pullback to EMA(${average}) ${mean} ended: ${reached} passed ${trigger} with ADX(14) ${strength}, at least ${minimumAdx}`,
    });
  },
});

/** The side of the trend when the candle before touched the average for the first time; the one before it was clear of it. */
function firstTouch(market: MarketView, length: number): Side | null {
  const average = market.value(ema(length), 1);
  const averageBefore = market.value(ema(length), 2);
  if (market.low(1) <= average && market.low(2) > averageBefore) return 'LONG';
  if (market.high(1) >= average && market.high(2) < averageBefore) return 'SHORT';
  return null;
}
