import { z } from 'zod';
import { logistic } from '../calibration.ts';
import { callWithAtrExits } from '../call-with-atr-exits.ts';
import { abstain } from '../decision.ts';
import { defineBot } from '../define-bot.ts';
import { decimal, whole } from '../parameters.ts';
import { sentence } from '../sentence.ts';
import { fadeOf } from './fade-of.ts';
import { standardisedReturn } from './standardised-return.ts';

/**
 * Buys the losers and sells the winners of the last week, for the next one.
 * Questionable: Lehmann's portfolio holds many stocks against each other; one coin alone carries the market's risk.
 */
export const weeklyReversal = defineBot({
  slug: 'weekly-reversal',
  family: 'mean-reversion',
  name: 'Weekly reversal',
  thesis: 'The week after an extreme week gives part of it back, because its sellers paid for being quick.',
  source: { author: 'Lehmann', year: 1990, title: 'Fads, Martingales, and Market Efficiency' },
  timeframe: '4h',
  params: z.object({
    week: whole('Candles of the return that is faded', { from: 18, to: 84, default: 42 }),
    history: whole('Candles that say how large a return is usual', { from: 126, to: 420, default: 252 }),
    extreme: decimal('Size of an extreme return, in deviations', { from: 0.8, to: 3, default: 1.5 }),
  }),
  warmup: ({ history }) => history + 2,
  needs: [],
  calibration: logistic({
    intercept: 0.02,
    slope: 0.05,
    unit: 'deviations of the return beyond the threshold',
  }),
  decide(market, { week, history, extreme }) {
    const move = market.value(standardisedReturn(week, history));
    const before = market.value(standardisedReturn(week, history), 1);
    const side = fadeOf(before, move, extreme);
    if (!side)
      return abstain`the return of ${week} candles is ${move} deviations, ${before} before: not just beyond ${extreme}`;

    return callWithAtrExits(market, {
      side,
      score: Math.abs(move) - extreme,
      targetAtr: 4,
      stopAtr: 4,
      horizonHours: 168,
      reason: sentence`the return of ${week} candles went from ${before} to ${move} deviations, beyond ${extreme}`,
    });
  },
});
