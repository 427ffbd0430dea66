import { reversionSpeed, zScore } from '@quorum/indicators';
import { z } from 'zod';
import { logistic } from '../calibration.ts';
import { callWithAtrExits } from '../call-with-atr-exits.ts';
import { abstain } from '../decision.ts';
import { defineBot } from '../define-bot.ts';
import { decimal, whole } from '../parameters.ts';
import { sentence } from '../sentence.ts';
import { fadeOf } from './fade-of.ts';

/**
 * Fades a close far from its mean, if the price has lately returned to that mean in a few candles.
 * Questionable: the regression finds some reversion in a random walk too, so the longest half-life is short.
 */
export const zScoreHalfLife = defineBot({
  slug: 'z-score-half-life',
  family: 'mean-reversion',
  name: 'Z-score with half-life',
  thesis: 'A price with a short half-life around its mean comes back from two deviations soon.',
  source: {
    author: 'Chan',
    year: 2013,
    title: 'Algorithmic Trading: Winning Strategies and Their Rationale',
  },
  timeframe: '1h',
  params: z.object({
    length: whole('Candles of the mean and of the half-life', { from: 36, to: 240, default: 72 }),
    extreme: decimal('Distance from the mean, in deviations', { from: 1, to: 4, default: 2 }),
    longest: decimal('Longest half-life that counts as reverting, in candles', {
      from: 2,
      to: 60,
      default: 8,
    }),
  }),
  warmup: ({ length }) => length + 1,
  needs: [],
  calibration: logistic({
    intercept: 0.2,
    slope: 0.05,
    unit: 'distance from the mean beyond the threshold, in deviations',
  }),
  decide(market, { length, extreme, longest }) {
    const distance = market.value(zScore(length));
    const before = market.value(zScore(length), 1);
    const side = fadeOf(before, distance, extreme);
    if (!side)
      return abstain`z-score(${length}) ${distance}, ${before} before, did not just go beyond ${extreme}`;

    const speed = market.value(reversionSpeed(length));
    if (speed * longest < Math.LN2)
      return abstain`z-score(${length}) ${distance}, but it makes good ${100 * speed} % of that a candle, too slow for a half-life of ${longest}`;

    return callWithAtrExits(market, {
      side,
      score: Math.abs(distance) - extreme,
      targetAtr: 2,
      stopAtr: 2.5,
      horizonHours: 48,
      reason: sentence`z-score(${length}) ${distance} went beyond ${extreme}, half-life ${Math.LN2 / speed} candles, at most ${longest}`,
    });
  },
});
