import { atr, negativeVolumeIndex, negativeVolumeIndexAverage } from '@quorum/indicators';
import { z } from 'zod';
import { logistic } from '../calibration.ts';
import { callWithAtrExits } from '../call-with-atr-exits.ts';
import { crossing } from '../crossing.ts';
import { abstain } from '../decision.ts';
import { defineBot } from '../define-bot.ts';
import type { MarketView } from '../market-view.ts';
import { decimal, whole } from '../parameters.ts';
import { sentence } from '../sentence.ts';

/**
 * Fosback's test of the quiet hours: the index of moves on falling volume leaves its own average.
 * Questionable: that informed money acts on quiet candles was said of stocks; here it is left to the outcomes.
 */
export const negativeVolumeIndexCross = defineBot({
  slug: 'negative-volume-index',
  family: 'volume-flow',
  name: 'Negative volume index',
  thesis: 'The crowd trades on loud candles, informed money on quiet ones: follow where the quiet ones lead.',
  source: { author: 'Fosback', year: 1976, title: 'Stock Market Logic' },
  timeframe: '1h',
  params: z.object({
    average: whole('Candles of the average of the index', { from: 50, to: 255, default: 120 }),
    margin: decimal('How far the index must leave its average, in ATR(14)', { from: 0, to: 3, default: 0.5 }),
  }),
  warmup: ({ average }) => average + 2,
  needs: [],
  calibration: logistic({ intercept: 0.02, slope: 0.03, unit: 'distance from the average, in ATR(14)' }),
  decide(market, { average, margin }) {
    const unit = market.value(atr(14)) / market.close();
    if (unit === 0) return abstain`ATR(14) is 0: the market stands still at ${market.close()}`;
    const distance = distanceAt(market, average, 0) / unit;
    if (Math.abs(distance) <= margin)
      return abstain`NVI is ${distance} ATR from its average of ${average} candles, needs ${margin}`;

    const before = distanceAt(market, average, 1) / unit;
    const level = Math.sign(distance) * margin;
    const side = crossing(before - level, distance - level);
    if (!side) return abstain`NVI was ${before} ATR from its average of ${average} candles before`;

    return callWithAtrExits(market, {
      side,
      score: Math.abs(distance),
      targetAtr: 3,
      stopAtr: 3,
      horizonHours: 72,
      reason: sentence`NVI went from ${before} to ${distance} ATR off its average of ${average} candles`,
    });
  },
});

/** From the average to the index `ago` candles ago, as a share of the average. */
function distanceAt(market: MarketView, average: number, ago: number): number {
  const middle = market.value(negativeVolumeIndexAverage(average), ago);
  return market.value(negativeVolumeIndex(), ago) / middle - 1;
}
