import { choppiness } from '@quorum/indicators';
import { z } from 'zod';
import { logistic } from '../calibration.ts';
import { callWithAtrExits } from '../call-with-atr-exits.ts';
import { abstain, type Side } from '../decision.ts';
import { defineBot } from '../define-bot.ts';
import { decimal, whole } from '../parameters.ts';
import { sentence } from '../sentence.ts';
import { highestChoppiness } from './highest-choppiness.ts';

/** How long a choppy stretch is remembered, in lengths of the index. */
const MEMORY = 2;

/**
 * Goes with the move that takes the choppiness index out of a consolidation: from a high reading below a low one.
 * Questionable: Dreiss warns that the lowest readings come late in a move, so the threshold lies above his 38.2.
 */
export const choppinessExit = defineBot({
  slug: 'choppiness-exit',
  family: 'volatility',
  name: 'Choppiness exit',
  thesis: 'After a choppy stretch the market has rest to spend; the first directed move spends it.',
  source: { author: 'Burke', year: 1993, title: 'Measuring Market Choppiness with Chaos (Dreiss)' },
  timeframe: '1h',
  params: z.object({
    length: whole('Candles of the choppiness index', { from: 8, to: 40, default: 14 }),
    choppy: decimal('A reading at or above this is a choppy market', { from: 50, to: 75, default: 61.8 }),
    directed: decimal('A reading below this is a directed one', { from: 25, to: 50, default: 42 }),
  }),
  warmup: ({ length }) => (MEMORY + 1) * length + 1,
  needs: [],
  calibration: logistic({ intercept: 0.01, slope: 0.004, unit: 'fall of the choppiness index, in points' }),
  decide(market, { length, choppy, directed }) {
    const index = choppiness(length);
    const now = market.value(index);
    if (now >= directed) return abstain`choppiness(${length}) ${now} is not below ${directed}`;
    const before = market.value(index, 1);
    if (before < directed) return abstain`choppiness(${length}) fell below ${directed} before, to ${before}`;
    const highest = market.value(highestChoppiness(length, MEMORY * length));
    if (highest < choppy)
      return abstain`choppiness(${length}) reached only ${highest} of ${choppy} in ${MEMORY * length} candles`;

    const side: Side = market.close() > market.close(length) ? 'LONG' : 'SHORT';
    return callWithAtrExits(market, {
      side,
      score: highest - now,
      targetAtr: 2.5,
      stopAtr: 2.5,
      leverage: 2,
      horizonHours: 36,
      reason: sentence`choppiness(${length}) fell from ${highest} to ${now} while the price went from ${market.close(length)} to ${market.close()}`,
    });
  },
});
