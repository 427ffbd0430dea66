import { relativeVigor, relativeVigorSignal } from '@quorum/indicators';
import { z } from 'zod';
import { logistic } from '../calibration.ts';
import { callWithAtrExits } from '../call-with-atr-exits.ts';
import { crossing } from '../crossing.ts';
import { abstain } from '../decision.ts';
import { defineBot } from '../define-bot.ts';
import { decimal, whole } from '../parameters.ts';
import { sentence } from '../sentence.ts';

/**
 * Ehlers' vigor: bodies as a share of their ranges. Bets when it crosses its signal on the side of zero it is on.
 * Questionable: on a market that never closes, gaps are rare and the body is nearly the whole change of the close.
 */
export const relativeVigorCross = defineBot({
  slug: 'relative-vigor-cross',
  family: 'momentum',
  name: 'Relative vigor cross',
  thesis: 'The side whose candles close beyond where they open, and do so more and more, pushes on.',
  source: { author: 'Ehlers', year: 2002, title: 'Relative Vigor Index (Stocks & Commodities)' },
  timeframe: '1h',
  params: z.object({
    length: whole('Candles of the index', { from: 5, to: 40, default: 10 }),
    gap: decimal('How far the index must be beyond its signal (it ranges from −1 to 1)', {
      from: 0.001,
      to: 0.2,
      default: 0.01,
    }),
  }),
  warmup: ({ length }) => length + 10,
  needs: [],
  calibration: logistic({ intercept: 0.01, slope: 1, unit: 'the index beyond its signal' }),
  decide(market, { length, gap }) {
    const vigor = market.value(relativeVigor(length));
    const signal = market.value(relativeVigorSignal(length));
    const before = market.value(relativeVigor(length), 1) - market.value(relativeVigorSignal(length), 1);
    const side = crossing(before, vigor - signal);
    if (!side) return abstain`RVI(${length}) ${vigor} did not cross its signal ${signal}`;

    const wrongSide = side === 'LONG' ? vigor <= 0 : vigor >= 0;
    if (wrongSide)
      return abstain`RVI(${length}) crossed its signal to ${side}, but ${vigor} is on the other side of zero`;

    const score = Math.abs(vigor - signal);
    if (score < gap) return abstain`RVI(${length}) ${vigor} crossed its signal by ${score}, less than ${gap}`;

    return callWithAtrExits(market, {
      side,
      score,
      targetAtr: 1.75,
      stopAtr: 1.75,
      horizonHours: 18,
      reason: sentence`RVI(${length}) ${vigor} crossed ${side === 'LONG' ? 'above' : 'below'} its signal ${signal}`,
    });
  },
});
