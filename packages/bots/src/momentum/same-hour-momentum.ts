import { z } from 'zod';
import { logistic } from '../calibration.ts';
import { callWithAtrExits } from '../call-with-atr-exits.ts';
import { abstain, type Side } from '../decision.ts';
import { defineBot } from '../define-bot.ts';
import { decimal, whole } from '../parameters.ts';
import { sentence } from '../sentence.ts';
import { sameHourDrift } from './same-hour-drift.ts';

const DAY = 86_400_000;

/**
 * What these hours did on the days before, they do again: funds split their orders and trade at the same time each day.
 * Questionable: of 24 hours one is always the best of the past by luck, so the drift must be two errors from zero.
 */
export const sameHourMomentum = defineBot({
  slug: 'same-hour-momentum',
  family: 'momentum',
  name: 'Same-hour momentum',
  thesis: 'Hours of the day that have drifted one way for ten days drift that way today.',
  source: {
    author: 'Heston, Korajczyk & Sadka',
    year: 2010,
    title: 'Intraday Patterns in the Cross-section of Stock Returns',
  },
  timeframe: '1h',
  params: z.object({
    days: whole('Days to learn from', { from: 7, to: 20, default: 10 }),
    hours: whole('Hours to look ahead and to hold', { from: 2, to: 12, default: 6 }),
    certainty: decimal('Standard errors the mean must be away from zero', { from: 1, to: 4, default: 2 }),
  }),
  warmup: ({ days }) => 24 * days + 2,
  needs: [],
  calibration: logistic({ intercept: 0, slope: 0.03, unit: 'standard errors of the drift from zero' }),
  decide(market, { days, hours, certainty }) {
    const drift = market.value(sameHourDrift(days, hours));
    const score = Math.abs(drift);
    if (score < certainty)
      return abstain`the next ${hours} hours drifted ${drift} standard errors in ${days} days, needs ${certainty}`;

    const before = market.value(sameHourDrift(days, hours), 1);
    if (before * Math.sign(drift) >= certainty)
      return abstain`the drift of ${drift} standard errors began an hour ago, at ${before}`;
    if (market.openedAt(24 * days) !== market.openedAt() - days * DAY)
      return abstain`candles are missing in the last ${days} days: the hours do not line up`;

    const side: Side = drift > 0 ? 'LONG' : 'SHORT';
    return callWithAtrExits(market, {
      side,
      score,
      targetAtr: 1.75,
      stopAtr: 1.75,
      horizonHours: hours,
      reason: sentence`the next ${hours} hours drifted ${side === 'LONG' ? 'up' : 'down'} by ${score} standard errors in ${days} days`,
    });
  },
});
