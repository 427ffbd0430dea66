import { z } from 'zod';
import { logistic } from '../calibration.ts';
import { callWithAtrExits } from '../call-with-atr-exits.ts';
import { abstain, type Side } from '../decision.ts';
import { defineBot } from '../define-bot.ts';
import { decimal, whole } from '../parameters.ts';
import { sentence } from '../sentence.ts';
import { isFresh } from './fresh-reading.ts';
import { usual } from './usual.ts';

/**
 * Fades the accounts: when far more of them than usual lean one way and the lean stops growing, it bets on the other.
 * Questionable: accounts are counted, not their money, so a few large ones can be right against the many.
 */
export const longShortCrowding = defineBot({
  slug: 'long-short-crowding',
  family: 'derivatives',
  name: 'Long/short crowding',
  thesis:
    'The many small accounts are late: an unusual lean of theirs that stops growing is about to be punished.',
  source: {
    author: 'Wang',
    year: 2001,
    title: 'Investor Sentiment and Return Predictability in Agricultural Futures Markets',
  },
  timeframe: '1h',
  params: z.object({
    readings: whole('Past readings that say what is usual', { from: 24, to: 240, default: 96 }),
    extreme: decimal('Distance of the log ratio from the usual, in deviations', {
      from: 1,
      to: 4,
      default: 2,
    }),
  }),
  warmup: () => 30,
  needs: ['long-short-ratio'],
  calibration: logistic({
    intercept: 0.02,
    slope: 0.04,
    unit: 'deviations of the ratio from its recent mean',
  }),
  decide(market, { readings, extreme }) {
    const { longShortRatio } = market;
    if (!longShortRatio) return abstain`no long/short ratio`;
    if (!isFresh(longShortRatio, market)) return abstain`the long/short ratio is older than this candle`;
    if (longShortRatio.length <= readings + 1)
      return abstain`${longShortRatio.length - 2} of ${readings} past long/short ratios`;

    const ratio = longShortRatio.value();
    const before = longShortRatio.value(1);
    const { mean, deviation } = usual(longShortRatio, readings, 1);
    if (deviation <= 1e-6 * mean) return abstain`the long/short ratio stands at ${ratio}`;
    const distance = (before - mean) / deviation;
    if (Math.abs(distance) < extreme)
      return abstain`long/short ratio ${before} was ${distance} deviations from usual, needs ${extreme}`;
    if ((ratio - before) * distance >= 0)
      return abstain`the lean still grows: long/short ratio ${ratio} after ${before}`;

    const side: Side = distance > 0 ? 'SHORT' : 'LONG';
    return callWithAtrExits(market, {
      side,
      score: Math.abs(distance),
      targetAtr: 2.5,
      stopAtr: 2.5,
      horizonHours: 36,
      reason: sentence`long/short ratio ${before} was ${distance} deviations from the ${mean} of ${readings} readings and turned to ${ratio}`,
    });
  },
});
