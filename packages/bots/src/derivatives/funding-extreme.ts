import { timeframeMs } from '@quorum/contracts';
import { z } from 'zod';
import { logistic } from '../calibration.ts';
import { callWithAtrExits } from '../call-with-atr-exits.ts';
import { abstain, type Side } from '../decision.ts';
import { defineBot } from '../define-bot.ts';
import { decimal, whole } from '../parameters.ts';
import { sentence } from '../sentence.ts';
import { usual } from './usual.ts';

/** Rates are quoted in hundredths of a percent; below that a deviation is only rounding. */
const SMALLEST_DEVIATION = 0.00002;

/**
 * Bets against the side that pays unusually much to hold its position, at the candle the payment falls in.
 * Questionable: crowded trades can stay crowded; the stop is wide and the horizon three payments.
 */
export const fundingExtreme = defineBot({
  slug: 'funding-extreme',
  family: 'derivatives',
  name: 'Funding extreme',
  thesis:
    'Longs that pay extreme funding are crowded and leveraged: the next surprise hurts them, and the reverse.',
  source: { author: 'Schmeling, Schrimpf & Todorov', year: 2023, title: 'Crypto Carry' },
  timeframe: '1h',
  params: z.object({
    payments: whole('Past payments that say what is usual', { from: 9, to: 60, default: 30 }),
    extreme: decimal('Distance from the usual rate, in deviations', { from: 1, to: 5, default: 1.5 }),
  }),
  warmup: () => 240,
  needs: ['funding'],
  calibration: logistic({
    intercept: 0.02,
    slope: 0.03,
    unit: 'deviations of the rate from its recent mean',
  }),
  decide(market, { payments, extreme }) {
    const { funding } = market;
    if (!funding) return abstain`no funding data`;
    const rate = funding.value();
    const age = market.closedAt - funding.at();
    if (age >= timeframeMs(market.timeframe))
      return abstain`no new payment: the last is ${age / 3_600_000} h old`;
    if (funding.length <= payments) return abstain`${funding.length - 1} of ${payments} past payments`;

    const { mean, deviation } = usual(funding, payments);
    const distance = (rate - mean) / Math.max(deviation, SMALLEST_DEVIATION);
    const percent = 100 * rate;
    if (Math.abs(distance) < extreme)
      return abstain`funding ${percent} % is ${distance} deviations from usual, needs ${extreme}`;

    const side: Side = distance > 0 ? 'SHORT' : 'LONG';
    if (rate * distance < 0) return abstain`funding ${percent} % is unusual, but ${side} would pay it`;
    return callWithAtrExits(market, {
      side,
      score: Math.abs(distance),
      targetAtr: 3,
      stopAtr: 3,
      horizonHours: 24,
      reason: sentence`funding ${percent} % is ${distance} deviations from the ${100 * mean} % of ${payments} payments`,
    });
  },
});
