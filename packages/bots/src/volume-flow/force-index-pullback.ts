import { atr, averageVolume, ema, forceIndex } from '@quorum/indicators';
import { z } from 'zod';
import { logistic } from '../calibration.ts';
import { callWithAtrExits } from '../call-with-atr-exits.ts';
import { abstain, type Side } from '../decision.ts';
import { defineBot } from '../define-bot.ts';
import { decimal, whole } from '../parameters.ts';
import { sentence } from '../sentence.ts';

const QUICK = 2;
const USUAL = 50;

/**
 * Elder's pullback: in a trend, a burst of volume against it is a chance to join, with a limit behind the close.
 * Questionable: Elder acts at any reading below zero; hours are noisier than days, so the burst must have a size.
 */
export const forceIndexPullback = defineBot({
  slug: 'force-index-pullback',
  family: 'volume-flow',
  name: 'Force index pullback',
  thesis: 'A short burst of force against a rising average is the last of the sellers; buy it, and mirrored.',
  source: { author: 'Elder', year: 1993, title: 'Trading for a Living' },
  timeframe: '1h',
  params: z.object({
    trend: whole('Candles of the average whose slope is the trend', { from: 10, to: 100, default: 22 }),
    depth: decimal('Size of the burst, in average volumes × ATR(14)', { from: 0.1, to: 3, default: 0.5 }),
    limitAtr: decimal('How far behind the close the limit waits, in ATR(14)', {
      from: 0,
      to: 1,
      default: 0.2,
    }),
  }),
  warmup: ({ trend }) => Math.max(trend + 2, USUAL + 1),
  needs: [],
  calibration: logistic({ intercept: 0.03, slope: 0.03, unit: 'the burst, in average volumes × ATR' }),
  decide(market, { trend, depth, limitAtr }) {
    const slope = market.value(ema(trend)) - market.value(ema(trend), 1);
    const side: Side = slope > 0 ? 'LONG' : 'SHORT';
    const direction = slope > 0 ? 1 : -1;
    const against = -direction * market.value(forceIndex(QUICK));
    if (against <= 0) return abstain`force index(${QUICK}) is with EMA(${trend}), which points ${side}`;

    const unit = market.value(averageVolume(USUAL)) * market.value(atr(14));
    if (unit === 0) return abstain`nothing traded in ${USUAL} candles`;
    const burst = against / unit;
    if (burst < depth)
      return abstain`force index(${QUICK}) is ${burst} usual candles against EMA(${trend}), needs ${depth}`;

    const burstBefore = (-direction * market.value(forceIndex(QUICK), 1)) / unit;
    if (burstBefore >= depth)
      return abstain`force index(${QUICK}) was against EMA(${trend}) before, by ${burstBefore} usual candles`;

    return callWithAtrExits(market, {
      side,
      score: burst,
      targetAtr: 2,
      stopAtr: 2,
      limitAtr,
      horizonHours: 24,
      reason: sentence`force index(${QUICK}) is ${burst} average volumes × ATR against EMA(${trend}), which points ${side}`,
    });
  },
});
