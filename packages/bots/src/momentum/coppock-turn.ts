import { atr, coppockCurve } from '@quorum/indicators';
import { z } from 'zod';
import { logistic } from '../calibration.ts';
import { callWithAtrExits } from '../call-with-atr-exits.ts';
import { abstain, type Side } from '../decision.ts';
import { defineBot } from '../define-bot.ts';
import { decimal, whole } from '../parameters.ts';
import { sentence } from '../sentence.ts';

/**
 * Coppock's turn: the curve stands below zero and rises for the first time; above zero and falling, the mirror of it.
 * Questionable: he only bought, and in months; selling the upper turn and reading four-hour candles is ours.
 */
export const coppockTurn = defineBot({
  slug: 'coppock-turn',
  family: 'momentum',
  name: 'Coppock curve turn',
  thesis: 'A long momentum that stops getting worse has turned, well before it changes its sign.',
  source: { author: 'Coppock', year: 1962, title: "Barron's, 15 October 1962" },
  timeframe: '4h',
  params: z.object({
    long: whole('Candles of the longer rate of change', { from: 12, to: 60, default: 14 }),
    short: whole('Candles of the shorter rate of change', { from: 5, to: 12, default: 11 }),
    depth: decimal('How far from zero the curve must turn, in ATR(14)', { from: 0, to: 8, default: 1 }),
  }),
  warmup: ({ long }) => long + 15,
  needs: [],
  calibration: logistic({ intercept: 0.02, slope: 0.03, unit: 'distance of the turn from zero, in ATR(14)' }),
  decide(market, { long, short, depth }) {
    const curve = coppockCurve(long, short, 10);
    const now = market.value(curve);
    const before = market.value(curve, 1);
    const side: Side = before < 0 ? 'LONG' : 'SHORT';
    const direction = side === 'LONG' ? 1 : -1;
    const turned = direction * (now - before) > 0 && direction * (before - market.value(curve, 2)) < 0;
    if (!turned)
      return abstain`Coppock(${long},${short}) ${now} % after ${before} % did not turn towards zero`;

    const score = (Math.abs(before) / 100) * (market.close() / market.value(atr(14)));
    if (score < depth)
      return abstain`Coppock(${long},${short}) turned ${score} ATR from zero, closer than ${depth}`;

    return callWithAtrExits(market, {
      side,
      score,
      targetAtr: 3,
      stopAtr: 3,
      horizonHours: 120,
      reason: sentence`Coppock(${long},${short}) turned ${side === 'LONG' ? 'up' : 'down'} at ${before} %, ${score} ATR from zero`,
    });
  },
});
