import { averageVolume } from '@quorum/indicators';
import { z } from 'zod';
import { logistic } from '../calibration.ts';
import { callWithAtrExits } from '../call-with-atr-exits.ts';
import { abstain } from '../decision.ts';
import { defineBot } from '../define-bot.ts';
import { decimal, whole } from '../parameters.ts';
import { sentence } from '../sentence.ts';
import { fadeOf } from './fade-of.ts';
import { vwapDistance } from './vwap-distance.ts';

/**
 * Fades a price that has left the volume-weighted average of its day, unless heavy volume carried it there.
 * Questionable: the day is the last 24 candles, not the calendar's; a market without close has no session.
 */
export const vwapReversion = defineBot({
  slug: 'vwap-reversion',
  family: 'mean-reversion',
  name: 'VWAP reversion',
  thesis:
    'Desks measured against VWAP sell above it and buy below it, so a price far away on little volume returns.',
  source: {
    author: 'Berkowitz, Logue & Noser',
    year: 1988,
    title: 'The Total Cost of Transactions on the NYSE',
  },
  timeframe: '1h',
  params: z.object({
    length: whole('Candles of the VWAP and of its usual distance', { from: 12, to: 168, default: 24 }),
    extreme: decimal('Distance from VWAP, in usual distances', { from: 1.2, to: 3, default: 1.8 }),
    heavy: decimal('Volume at or above which the market accepts the price, in average volumes', {
      from: 0.8,
      to: 4,
      default: 1.5,
    }),
  }),
  warmup: ({ length }) => 2 * length,
  needs: [],
  calibration: logistic({
    intercept: 0.02,
    slope: 0.05,
    unit: 'usual distances from VWAP beyond the threshold',
  }),
  decide(market, { length, extreme, heavy }) {
    const distance = market.value(vwapDistance(length));
    const before = market.value(vwapDistance(length), 1);
    const side = fadeOf(before, distance, extreme);
    if (!side)
      return abstain`the close is ${distance} usual distances from VWAP(${length}), ${before} before: not just beyond ${extreme}`;

    const typical = market.value(averageVolume(length));
    if (typical === 0) return abstain`nothing traded in ${length} candles`;
    const volume = market.volume() / typical;
    if (volume >= heavy)
      return abstain`the close is ${distance} usual distances from VWAP(${length}), on ${volume} average volumes, ${heavy} or more`;

    return callWithAtrExits(market, {
      side,
      score: Math.abs(distance) - extreme,
      targetAtr: 1.5,
      stopAtr: 1.5,
      leverage: 2,
      horizonHours: 12,
      reason: sentence`the close is ${distance} usual distances from VWAP(${length}), beyond ${extreme}, on ${volume} average volumes`,
    });
  },
});
