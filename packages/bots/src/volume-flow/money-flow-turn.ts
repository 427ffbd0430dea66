import { mfi } from '@quorum/indicators';
import { z } from 'zod';
import { logistic } from '../calibration.ts';
import { callWithAtrExits } from '../call-with-atr-exits.ts';
import { abstain, type Side } from '../decision.ts';
import { defineBot } from '../define-bot.ts';
import { decimal, whole } from '../parameters.ts';
import { sentence } from '../sentence.ts';

/**
 * Waits until nearly all turnover went one way, then goes against it once the money flow index comes back.
 * Questionable: in a strong move the index comes back and leaves again; the exits are short for that reason.
 */
export const moneyFlowTurn = defineBot({
  slug: 'money-flow-turn',
  family: 'volume-flow',
  name: 'Money flow index turn',
  thesis: 'When nearly all turnover went one way and the flow turns back, that side has run out of money.',
  source: { author: 'Quong & Soudack', year: 1989, title: 'Volume-Weighted RSI: Money Flow' },
  timeframe: '1h',
  params: z.object({
    length: whole('Candles of the money flow index', { from: 7, to: 40, default: 14 }),
    extreme: decimal('At or below this the flow is spent; at or above 100 minus this for inflow', {
      from: 5,
      to: 35,
      default: 20,
    }),
  }),
  warmup: ({ length }) => Math.max(length + 2, 15),
  needs: [],
  calibration: logistic({ intercept: 0.02, slope: 0.01, unit: 'how deep the index was beyond its extreme' }),
  decide(market, { length, extreme }) {
    const now = market.value(mfi(length));
    const before = market.value(mfi(length), 1);
    const side = turned(before, now, extreme);
    if (!side)
      return abstain`MFI(${length}) ${before} to ${now} does not return through ${extreme} or ${100 - extreme}`;

    return callWithAtrExits(market, {
      side,
      score: side === 'LONG' ? extreme - before : before - (100 - extreme),
      targetAtr: 1.6,
      stopAtr: 1.6,
      horizonHours: 16,
      reason: sentence`MFI(${length}) came back from ${before} to ${now}, through ${side === 'LONG' ? extreme : 100 - extreme}`,
    });
  },
});

/** LONG when the index comes up out of the low extreme, SHORT when it comes down out of the high one. */
function turned(before: number, now: number, extreme: number): Side | null {
  if (before <= extreme && now > extreme) return 'LONG';
  if (before >= 100 - extreme && now < 100 - extreme) return 'SHORT';
  return null;
}
