import { z } from 'zod';
import { logistic } from '../calibration.ts';
import { callWithAtrExits } from '../call-with-atr-exits.ts';
import { abstain, type Side } from '../decision.ts';
import { defineBot } from '../define-bot.ts';
import { decimal, whole } from '../parameters.ts';
import { sentence } from '../sentence.ts';
import { realisedSkewness } from './realised-skewness.ts';

/**
 * Sells the lottery ticket and buys the feared one: goes against a week's realised skewness when it becomes extreme.
 * Questionable: the evidence is across stocks, week by week; here each coin is compared with symmetry alone.
 */
export const skewnessFade = defineBot({
  slug: 'skewness-fade',
  family: 'volatility',
  name: 'Realised skewness',
  thesis:
    'Buyers overpay for a coin that has just shown jumps upwards; after jumps downwards it is too cheap.',
  source: {
    author: 'Amaya, Christoffersen, Jacobs & Vasquez',
    year: 2015,
    title: 'Does Realized Skewness Predict the Cross-Section of Equity Returns?',
  },
  timeframe: '4h',
  params: z.object({
    length: whole('Candles of the skewness', { from: 18, to: 180, default: 42 }),
    extreme: decimal('Skewness beyond plus or minus this is extreme', { from: 0.5, to: 4, default: 1.5 }),
  }),
  warmup: ({ length }) => length + 2,
  needs: [],
  calibration: logistic({ intercept: 0.01, slope: 0.03, unit: 'the realised skewness faded' }),
  decide(market, { length, extreme }) {
    const skewness = realisedSkewness(length);
    const now = market.value(skewness);
    if (Math.abs(now) < extreme) return abstain`skewness of ${length} candles ${now} is within ±${extreme}`;
    const before = market.value(skewness, 1);
    if (before * Math.sign(now) >= extreme)
      return abstain`skewness of ${length} candles passed ±${extreme} before: ${before}`;

    const side: Side = now > 0 ? 'SHORT' : 'LONG';
    return callWithAtrExits(market, {
      side,
      score: Math.abs(now),
      targetAtr: 3,
      stopAtr: 3,
      horizonHours: 168,
      reason: sentence`skewness of ${length} candles went from ${before} to ${now}, beyond ${Math.sign(now) * extreme}`,
    });
  },
});
