import { z } from 'zod';
import { logistic } from '../calibration.ts';
import { callWithAtrExits } from '../call-with-atr-exits.ts';
import { abstain, type Side } from '../decision.ts';
import { defineBot } from '../define-bot.ts';
import { decimal, whole } from '../parameters.ts';
import { sentence } from '../sentence.ts';
import { divergenceAtHigh, divergenceAtLow } from './divergence-of-rsi.ts';

/**
 * Trades a new low that RSI does not confirm once the next candle closes higher, and the reverse at a new high.
 * Questionable: strong trends diverge several times; the turn of one candle is a weak confirmation.
 */
export const rsiDivergence = defineBot({
  slug: 'rsi-divergence',
  family: 'mean-reversion',
  name: 'RSI divergence',
  thesis: 'A new extreme in price that RSI does not make is a move running out of force.',
  source: { author: 'Wilder', year: 1978, title: 'New Concepts in Technical Trading Systems' },
  timeframe: '1h',
  params: z.object({
    length: whole('Candles in which the old extreme is sought', { from: 10, to: 120, default: 40 }),
    gap: decimal('RSI(14) at the new extreme must be this many points weaker', {
      from: 0.5,
      to: 20,
      default: 3,
    }),
  }),
  warmup: ({ length }) => length + 21,
  needs: [],
  calibration: logistic({
    intercept: 0.02,
    slope: 0.006,
    unit: 'points of RSI(14) between the two extremes',
  }),
  decide(market, { length, gap }) {
    const atLow = market.value(divergenceAtLow(length), 1);
    const atHigh = market.value(divergenceAtHigh(length), 1);
    const wide = Math.max(atLow, atHigh);
    if (wide < gap)
      return abstain`no divergence of ${gap} points: ${atLow} at the low, ${atHigh} at the high`;

    const side: Side = atLow > atHigh ? 'LONG' : 'SHORT';
    const extreme =
      side === 'LONG' ? `low ${sentence`${market.low(1)}`}` : `high ${sentence`${market.high(1)}`}`;
    const change = market.close() - market.close(1);
    if (side === 'LONG' ? change <= 0 : change >= 0)
      return abstain`RSI(14) diverged by ${wide} points at the ${extreme}, but the close ${market.close()} does not turn`;

    return callWithAtrExits(market, {
      side,
      score: wide,
      targetAtr: 2.5,
      stopAtr: 2.5,
      horizonHours: 36,
      reason: sentence`RSI(14) diverged by ${wide} points, at least ${gap}, at the new ${extreme}, and the close turned to ${market.close()}`,
    });
  },
});
