import { netEaseOfMovement } from '@quorum/indicators';
import { z } from 'zod';
import { logistic } from '../calibration.ts';
import { callWithAtrExits } from '../call-with-atr-exits.ts';
import { abstain, type Side } from '../decision.ts';
import { defineBot } from '../define-bot.ts';
import { decimal, whole } from '../parameters.ts';
import { sentence } from '../sentence.ts';

/**
 * Follows the side to which the price moves easily: wide candles on little volume, most of them one way.
 * Questionable: on thin books ease is also what a single large order looks like, so many candles must agree.
 */
export const easeOfMovement = defineBot({
  slug: 'ease-of-movement',
  family: 'volume-flow',
  name: 'Ease of movement',
  thesis: 'Prices go where they meet no resistance: much movement on little volume shows the open side.',
  source: { author: 'Arms', year: 1996, title: 'Trading Without Fear' },
  timeframe: '1h',
  params: z.object({
    length: whole('Candles whose ease is added up', { from: 8, to: 60, default: 14 }),
    level: decimal('Net ease that counts, of at most 1', { from: 0.1, to: 0.9, default: 0.6 }),
  }),
  warmup: ({ length }) => Math.max(length + 2, 15),
  needs: [],
  calibration: logistic({ intercept: 0, slope: 0.1, unit: 'net ease of movement, 0 to 1' }),
  decide(market, { length, level }) {
    const ease = market.value(netEaseOfMovement(length));
    if (Math.abs(ease) <= level) return abstain`net ease of ${length} candles ${ease} is within ±${level}`;

    const side: Side = ease > 0 ? 'LONG' : 'SHORT';
    const before = market.value(netEaseOfMovement(length), 1);
    if (Math.abs(before) > level && before * ease > 0)
      return abstain`net ease of ${length} candles ${ease} was beyond ±${level} before, at ${before}`;

    return callWithAtrExits(market, {
      side,
      score: Math.abs(ease),
      targetAtr: 2,
      stopAtr: 2,
      horizonHours: 24,
      reason: sentence`net ease of ${length} candles went from ${before} to ${ease}, beyond ±${level}: the price moves ${side === 'LONG' ? 'up' : 'down'} easily`,
    });
  },
});
