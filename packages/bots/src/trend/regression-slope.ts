import { slopeSignificance } from '@quorum/indicators';
import { z } from 'zod';
import { logistic } from '../calibration.ts';
import { callWithAtrExits } from '../call-with-atr-exits.ts';
import { abstain, type Side } from '../decision.ts';
import { defineBot } from '../define-bot.ts';
import { decimal, whole } from '../parameters.ts';
import { sentence } from '../sentence.ts';

/**
 * Fits a line through the closes and goes with it once its slope is large beside its error.
 * Questionable: prices are no independent draws, so a t of 2 means nothing here; the threshold is six times that.
 */
export const regressionSlope = defineBot({
  slug: 'regression-slope',
  family: 'trend',
  name: 'Significant regression slope',
  thesis: 'A line that explains most of the last two days of closes describes a trend, not noise.',
  source: { author: 'Chande & Kroll', year: 1994, title: 'The New Technical Trader' },
  timeframe: '1h',
  params: z.object({
    length: whole('Candles the line is fitted through', { from: 20, to: 120, default: 48 }),
    significance: decimal('t statistic of the slope at which it counts', { from: 3, to: 30, default: 12 }),
  }),
  warmup: ({ length }) => Math.max(length + 2, 30),
  needs: [],
  calibration: logistic({ intercept: 0.02, slope: 0.05, unit: 'rise of the t statistic with this candle' }),
  decide(market, { length, significance }) {
    const slope = slopeSignificance(length);
    const now = market.value(slope);
    const size = Math.abs(now);
    if (size <= significance)
      return abstain`the slope of ${length} candles has t ${now}, within ±${significance}`;

    const direction = Math.sign(now);
    const before = direction * market.value(slope, 1);
    if (before > significance)
      return abstain`the slope of ${length} candles was significant before, t ${now}`;

    const side: Side = now > 0 ? 'LONG' : 'SHORT';
    return callWithAtrExits(market, {
      side,
      score: size - before,
      targetAtr: 2,
      stopAtr: 2,
      leverage: 2,
      horizonHours: 36,
      reason: sentence`the slope of ${length} candles went from t ${direction * before} to ${now}, beyond ±${significance}`,
    });
  },
});
