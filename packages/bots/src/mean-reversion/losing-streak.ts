import { atr, closeStreak } from '@quorum/indicators';
import { z } from 'zod';
import { logistic } from '../calibration.ts';
import { callWithAtrExits } from '../call-with-atr-exits.ts';
import { abstain, type Side } from '../decision.ts';
import { defineBot } from '../define-bot.ts';
import { decimal, whole } from '../parameters.ts';
import { sentence } from '../sentence.ts';

/**
 * Bids below the close after five falls in a row, offers above it after five rises, if they covered some ground.
 * Questionable: it speaks at the fifth candle and never again in the same streak, however long that gets.
 */
export const losingStreak = defineBot({
  slug: 'losing-streak',
  family: 'mean-reversion',
  name: 'Losing streak',
  thesis: 'After many falls in a row the next candles rise more than usual, after many rises they fall.',
  source: {
    author: 'Connors & Sen',
    year: 2004,
    title: 'How Markets Really Work: A Quantitative Guide to Stock Market Behavior',
  },
  timeframe: '1h',
  params: z.object({
    candles: whole('Closes in a row', { from: 3, to: 8, default: 5 }),
    ground: decimal('Ground they must cover, in ATR(14)', { from: 0, to: 4, default: 1.5 }),
    limitAtr: decimal('How far behind the close the limit waits, in ATR(14)', {
      from: 0,
      to: 1,
      default: 0.3,
    }),
  }),
  warmup: ({ candles }) => candles + 15,
  needs: [],
  calibration: logistic({ intercept: 0.02, slope: 0.04, unit: 'ground covered by the streak, in ATR(14)' }),
  decide(market, { candles, ground, limitAtr }) {
    const streak = market.value(closeStreak());
    if (Math.abs(streak) !== candles)
      return abstain`the streak is ${Math.abs(streak)} closes long, not ${candles}`;

    const covered = Math.abs(market.close() - market.close(candles)) / market.value(atr(14));
    const side: Side = streak < 0 ? 'LONG' : 'SHORT';
    const moves = side === 'LONG' ? 'falls' : 'rises';
    if (covered < ground)
      return abstain`${candles} ${moves} in a row covered ${covered} ATR, needs ${ground}`;

    return callWithAtrExits(market, {
      side,
      score: covered,
      targetAtr: 2,
      stopAtr: 2,
      limitAtr,
      horizonHours: 24,
      reason: sentence`${candles} ${moves} in a row covered ${covered} ATR, at least ${ground}`,
    });
  },
});
