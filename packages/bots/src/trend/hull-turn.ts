import { atr, hull } from '@quorum/indicators';
import { z } from 'zod';
import { logistic } from '../calibration.ts';
import { callWithAtrExits } from '../call-with-atr-exits.ts';
import { abstain, type Side } from '../decision.ts';
import { defineBot } from '../define-bot.ts';
import { decimal, whole } from '../parameters.ts';
import { sentence } from '../sentence.ts';

/**
 * Trades the candle on which Hull's nearly lagless average changes its slope.
 * Questionable: so quick an average also bends without turning the market; a gentle bend does not count.
 */
export const hullTurn = defineBot({
  slug: 'hull-turn',
  family: 'trend',
  name: 'Hull average turn',
  thesis: 'When an average without lag turns, the trend has turned only a moment before.',
  source: { author: 'Hull', year: 2005, title: 'How to reduce lag in a moving average' },
  timeframe: '1h',
  params: z.object({
    length: whole('Candles of the Hull average', { from: 16, to: 120, default: 55 }),
    bend: decimal('How sharply the average must bend, in ATR(14) a candle', {
      from: 0,
      to: 0.2,
      default: 0.02,
    }),
  }),
  warmup: ({ length }) => length + Math.round(Math.sqrt(length)) + 15,
  needs: [],
  calibration: logistic({ intercept: 0.02, slope: 0.5, unit: 'change of the slope, in ATR(14) a candle' }),
  decide(market, { length, bend }) {
    const average = hull(length);
    const now = market.value(average);
    const middle = market.value(average, 1);
    const slope = now - middle;
    const slopeBefore = middle - market.value(average, 2);
    if (slope * slopeBefore >= 0) return abstain`Hull(${length}) ${now} does not turn`;

    const range = market.value(atr(14));
    const score = Math.abs(slope - slopeBefore) / range;
    if (!(score >= bend))
      return abstain`Hull(${length}) turned at ${middle}, but bends only ${score} ATR, needs ${bend}`;

    const side: Side = slope > 0 ? 'LONG' : 'SHORT';
    return callWithAtrExits(market, {
      side,
      score,
      targetAtr: 2,
      stopAtr: 2,
      leverage: 3,
      horizonHours: 24,
      reason: sentence`Hull(${length}) turned ${side === 'LONG' ? 'up' : 'down'} at ${middle}, bending ${score} ATR a candle, at least ${bend}`,
    });
  },
});
