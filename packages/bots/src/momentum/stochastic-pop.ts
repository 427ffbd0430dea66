import { stochasticK } from '@quorum/indicators';
import { z } from 'zod';
import { logistic } from '../calibration.ts';
import { callWithAtrExits } from '../call-with-atr-exits.ts';
import { abstain, type Side } from '../decision.ts';
import { defineBot } from '../define-bot.ts';
import { decimal, whole } from '../parameters.ts';
import { sentence } from '../sentence.ts';

/**
 * Bernstein's pop: where others call a market overbought, it often runs; buy as %K enters the upper zone.
 * Questionable: he leaves when %K and %D cross back; here a near stop and eight hours stand in for that.
 */
export const stochasticPop = defineBot({
  slug: 'stochastic-pop',
  family: 'momentum',
  name: 'Stochastic pop',
  thesis: 'A stochastic that enters its extreme zone has its fastest candles ahead of it.',
  source: {
    author: 'Steckler (after Bernstein)',
    year: 2000,
    title: 'Trading Stochastic Pops (Stocks & Commodities)',
  },
  timeframe: '1h',
  params: z.object({
    length: whole('Candles of the range', { from: 7, to: 60, default: 14 }),
    zone: decimal('%K at or above this is the upper zone; 100 minus this, the lower', {
      from: 60,
      to: 95,
      default: 75,
    }),
    jump: decimal('How far %K must rise within the candle, in points', { from: 0, to: 30, default: 6 }),
  }),
  warmup: ({ length }) => Math.max(length + 3, 15),
  needs: [],
  calibration: logistic({
    intercept: 0.01,
    slope: 0.04,
    unit: 'change of %K within the candle, in ten points',
  }),
  decide(market, { length, zone, jump }) {
    const now = market.value(stochasticK(length, 3));
    const side: Side = now >= 50 ? 'LONG' : 'SHORT';
    const level = side === 'LONG' ? now : 100 - now;
    if (level < zone) return abstain`%K(${length},3) ${now} is between ${100 - zone} and ${zone}`;

    const before = market.value(stochasticK(length, 3), 1);
    const levelBefore = side === 'LONG' ? before : 100 - before;
    if (levelBefore >= zone) return abstain`%K(${length},3) ${now} was in its zone before, at ${before}`;
    if (level - levelBefore < jump)
      return abstain`%K(${length},3) crept from ${before} to ${now}, less than ${jump} points`;

    return callWithAtrExits(market, {
      side,
      score: (level - levelBefore) / 10,
      targetAtr: 1.25,
      stopAtr: 1.25,
      leverage: 3,
      horizonHours: 8,
      reason: sentence`%K(${length},3) popped from ${before} to ${now}, ${side === 'LONG' ? 'above' : 'below'} ${side === 'LONG' ? zone : 100 - zone}`,
    });
  },
});
