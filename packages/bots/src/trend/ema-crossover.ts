import { adx, ema } from '@quorum/indicators';
import { z } from 'zod';
import { logistic } from '../calibration.ts';
import { callWithAtrExits } from '../call-with-atr-exits.ts';
import { crossing } from '../crossing.ts';
import { abstain } from '../decision.ts';
import { defineBot } from '../define-bot.ts';
import { decimal, whole } from '../parameters.ts';
import { sentence } from '../sentence.ts';

/**
 * Follows the fast average across the slow one, if the market is moving one way at all.
 * Questionable: the ADX filter comes late, so it also drops the first candles of some good trends.
 */
export const emaCrossover = defineBot({
  slug: 'ema-crossover',
  family: 'trend',
  name: 'EMA crossover with ADX',
  thesis: 'A fast average crossing a slow one starts a trend, when ADX shows that there is one.',
  source: {
    author: 'Brock, Lakonishok & LeBaron',
    year: 1992,
    title: 'Simple Technical Trading Rules and the Stochastic Properties of Stock Returns',
  },
  timeframe: '1h',
  params: z.object({
    fast: whole('Candles of the fast average', { from: 3, to: 30, default: 9 }),
    slow: whole('Candles of the slow average', { from: 15, to: 120, default: 30 }),
    minimumAdx: decimal('ADX(14) at or above which a market counts as trending', {
      from: 5,
      to: 40,
      default: 18,
    }),
  }),
  warmup: ({ slow }) => Math.max(3 * slow, 60),
  needs: [],
  calibration: logistic({ intercept: 0.02, slope: 0.1, unit: 'ADX(14) above its threshold, in tens' }),
  decide(market, { fast, slow, minimumAdx }) {
    const gapAt = (ago: number) => market.value(ema(fast), ago) - market.value(ema(slow), ago);
    const gap = gapAt(0);
    const side = crossing(gapAt(1), gap);
    if (!side)
      return abstain`EMA(${fast}) stays ${Math.abs(gap)} ${gap < 0 ? 'below' : 'above'} EMA(${slow})`;

    const strength = market.value(adx(14));
    if (strength < minimumAdx)
      return abstain`EMA(${fast}) crossed EMA(${slow}), but ADX(14) ${strength} is below ${minimumAdx}`;

    const way = side === 'LONG' ? 'above' : 'below';
    return callWithAtrExits(market, {
      side,
      score: (strength - minimumAdx) / 10,
      targetAtr: 2.5,
      stopAtr: 2.5,
      leverage: 2,
      horizonHours: 48,
      reason: sentence`EMA(${fast}) crossed ${way} EMA(${slow}) with ADX(14) ${strength}, at least ${minimumAdx}`,
    });
  },
});
