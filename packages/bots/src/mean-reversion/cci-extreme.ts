import { cci } from '@quorum/indicators';
import { z } from 'zod';
import { logistic } from '../calibration.ts';
import { callWithAtrExits } from '../call-with-atr-exits.ts';
import { abstain } from '../decision.ts';
import { defineBot } from '../define-bot.ts';
import { decimal, whole } from '../parameters.ts';
import { sentence } from '../sentence.ts';
import { fadeOf } from './fade-of.ts';

/**
 * Waits with a limit behind the first close whose CCI is twice as far out as Lambert's ±100.
 * Questionable: Lambert followed moves beyond ±100; only the rare ones beyond ±200 are faded here.
 */
export const cciExtreme = defineBot({
  slug: 'cci-extreme',
  family: 'mean-reversion',
  name: 'CCI extreme',
  thesis:
    'A typical price three mean deviations from its average has run ahead of its cycle and overshoots once more.',
  source: {
    author: 'Lambert',
    year: 1980,
    title: 'Commodity Channel Index: Tool for Trading Cyclic Trends',
  },
  timeframe: '1h',
  params: z.object({
    length: whole('Candles of the index', { from: 10, to: 100, default: 20 }),
    extreme: decimal('CCI beyond which a move has run ahead', { from: 120, to: 300, default: 200 }),
    limitAtr: decimal('How far behind the close the limit waits, in ATR(14)', {
      from: 0,
      to: 1.5,
      default: 0.5,
    }),
  }),
  warmup: ({ length }) => Math.max(length + 1, 16),
  needs: [],
  calibration: logistic({ intercept: 0.2, slope: 0.001, unit: 'CCI beyond its threshold, in points' }),
  decide(market, { length, extreme, limitAtr }) {
    const reading = market.value(cci(length));
    const before = market.value(cci(length), 1);
    const side = fadeOf(before, reading, extreme);
    if (!side)
      return abstain`CCI(${length}) ${reading}, ${before} before, did not just go beyond ±${extreme}`;

    return callWithAtrExits(market, {
      side,
      score: Math.abs(reading) - extreme,
      targetAtr: 1.5,
      stopAtr: 1.8,
      limitAtr,
      horizonHours: 24,
      reason: sentence`CCI(${length}) went beyond ±${extreme}, from ${before} to ${reading}`,
    });
  },
});
