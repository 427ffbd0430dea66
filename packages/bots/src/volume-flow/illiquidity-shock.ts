import { atr } from '@quorum/indicators';
import { z } from 'zod';
import { logistic } from '../calibration.ts';
import { callWithAtrExits } from '../call-with-atr-exits.ts';
import { abstain, type Side } from '../decision.ts';
import { defineBot } from '../define-bot.ts';
import { decimal, whole } from '../parameters.ts';
import { sentence } from '../sentence.ts';
import { illiquidity, impactOf } from './illiquidity.ts';

/**
 * Fades a large move that took little money: the book was thin, and the price comes back when it fills again.
 * Questionable: Amihud prices illiquidity over months; that a thin candle's impact fades within hours is our use of it.
 */
export const illiquidityShock = defineBot({
  slug: 'illiquidity-shock',
  family: 'volume-flow',
  name: 'Illiquidity shock',
  thesis:
    'A move that took far less turnover than usual says more about the empty book than about the price.',
  source: {
    author: 'Amihud',
    year: 2002,
    title: 'Illiquidity and stock returns: cross-section and time-series effects',
  },
  timeframe: '1h',
  params: z.object({
    usual: whole('Candles of the usual illiquidity', { from: 24, to: 240, default: 72 }),
    shock: decimal('Illiquidity of the move, in usual ones', { from: 1.2, to: 8, default: 2 }),
    move: decimal('Size of the move, in ATR(14)', { from: 0.3, to: 3, default: 0.8 }),
  }),
  warmup: ({ usual }) => usual + 2,
  needs: [],
  calibration: logistic({ intercept: 0.02, slope: 0.02, unit: 'illiquidity of the move, in usual ones' }),
  decide(market, { usual, shock, move }) {
    const change = market.close() - market.close(1);
    const range = market.value(atr(14), 1);
    if (range === 0) return abstain`ATR(14) was 0: the market stood still at ${market.close(1)}`;
    const size = Math.abs(change) / range;
    if (size < move) return abstain`the close moved ${size} ATR, needs ${move}`;

    const impact = impactOf(market.close(1), market.close(), market.volume());
    const impactBefore = market.value(illiquidity(usual), 1);
    if (impactBefore === 0) return abstain`nothing moved on trades in ${usual} candles`;
    const times = impact / impactBefore;
    if (times < shock)
      return abstain`a move of ${size} ATR was ${times} times as illiquid as usual, needs ${shock}`;

    const side: Side = change > 0 ? 'SHORT' : 'LONG';
    return callWithAtrExits(market, {
      side,
      score: times,
      targetAtr: 1.5,
      stopAtr: 1.5,
      limitAtr: 0.1,
      horizonHours: 12,
      reason: sentence`a move of ${size} ATR was ${times} times as illiquid as in ${usual} candles: fade it ${side}`,
    });
  },
});
