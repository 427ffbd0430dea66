import { zScore } from '@quorum/indicators';
import { z } from 'zod';
import { logistic } from '../calibration.ts';
import { callWithAtrExits } from '../call-with-atr-exits.ts';
import { abstain } from '../decision.ts';
import { defineBot } from '../define-bot.ts';
import { decimal, whole } from '../parameters.ts';
import { sentence } from '../sentence.ts';

/**
 * Waits until a close outside the Bollinger bands is followed by one inside, then trades towards the middle.
 * Questionable: a market that walks along its band re-enters many times before it turns.
 */
export const bollingerReEntry = defineBot({
  slug: 'bollinger-re-entry',
  family: 'mean-reversion',
  name: 'Bollinger re-entry',
  thesis: 'A close back inside the bands shows that the move beyond them has failed.',
  source: { author: 'Bollinger', year: 2001, title: 'Bollinger on Bollinger Bands' },
  timeframe: '1h',
  params: z.object({
    length: whole('Candles of the bands', { from: 10, to: 100, default: 20 }),
    deviations: decimal('Distance of the bands from their mean, in deviations', {
      from: 1.5,
      to: 3,
      default: 2,
    }),
  }),
  warmup: ({ length }) => Math.max(length + 1, 16),
  needs: [],
  calibration: logistic({
    intercept: 0.02,
    slope: 0.1,
    unit: 'how far the close was outside the bands, in deviations',
  }),
  decide(market, { length, deviations }) {
    const before = market.value(zScore(length), 1);
    if (Math.abs(before) <= deviations)
      return abstain`the close before was ${before} deviations from SMA(${length}), inside ${deviations}`;

    const now = market.value(zScore(length));
    if (Math.abs(now) >= deviations)
      return abstain`the close is still ${now} deviations from SMA(${length}), outside ${deviations}`;

    return callWithAtrExits(market, {
      side: before < 0 ? 'LONG' : 'SHORT',
      score: Math.abs(before) - deviations,
      targetAtr: 2,
      stopAtr: 2,
      horizonHours: 36,
      reason: sentence`close ${market.close()} is back inside BB(${length},${deviations}): from ${before} to ${now} deviations`,
    });
  },
});
