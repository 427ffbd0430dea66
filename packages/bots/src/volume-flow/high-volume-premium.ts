import { averageVolume } from '@quorum/indicators';
import { z } from 'zod';
import { logistic } from '../calibration.ts';
import { callWithAtrExits } from '../call-with-atr-exits.ts';
import { abstain, type Side } from '../decision.ts';
import { defineBot } from '../define-bot.ts';
import { whole } from '../parameters.ts';
import { sentence } from '../sentence.ts';
import { averageVolumeHigh, averageVolumeLow } from './volume-range.ts';

/**
 * Buys attention, sells neglect: LONG when a day's volume is the largest of many days, SHORT when it is the smallest,
 * whatever the price did. Questionable: weekends are quiet without being neglected, so the window is long.
 */
export const highVolumePremium = defineBot({
  slug: 'high-volume-premium',
  family: 'volume-flow',
  name: 'High-volume return premium',
  thesis: 'Unusual volume makes a market visible and draws buyers for days; unusual silence loses them.',
  source: {
    author: 'Gervais, Kaniel & Mingelgrin',
    year: 2001,
    title: 'The High-Volume Return Premium',
  },
  timeframe: '4h',
  params: z.object({
    day: whole('Candles whose volume is judged together', { from: 3, to: 12, default: 6 }),
    window: whole('Candles it is compared with', { from: 30, to: 300, default: 150 }),
  }),
  warmup: ({ day, window }) => day + window + 2,
  needs: [],
  calibration: logistic({ intercept: 0, slope: 0.05, unit: 'log of the volume over the extreme before' }),
  decide(market, { day, window }) {
    const volume = market.value(averageVolume(day));
    const high = market.value(averageVolumeHigh(day, window), 1);
    if (volume === 0 || high === 0)
      return abstain`nothing traded in ${day} candles or in the ${window} before`;
    const low = market.value(averageVolumeLow(day, window), 1);
    if (volume <= high && volume >= low)
      return abstain`the volume of ${day} candles is inside its range, at ${volume / high} times the largest`;

    const side: Side = volume > high ? 'LONG' : 'SHORT';
    const before = market.value(averageVolume(day), 1);
    const known = side === 'LONG' ? high : low;
    const wasExtreme =
      side === 'LONG'
        ? before > market.value(averageVolumeHigh(day, window), 2)
        : before < market.value(averageVolumeLow(day, window), 2);
    if (wasExtreme) return abstain`the volume of ${day} candles was an extreme of ${window} before`;

    return callWithAtrExits(market, {
      side,
      score: Math.abs(Math.log(volume / known)),
      targetAtr: 3,
      stopAtr: 3,
      horizonHours: 120,
      reason: sentence`the volume of ${day} candles is ${volume / known} times the ${side === 'LONG' ? 'largest' : 'smallest'} in ${window} candles`,
    });
  },
});
