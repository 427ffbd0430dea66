import { z } from 'zod';
import { logistic } from '../calibration.ts';
import { callWithAtrExits } from '../call-with-atr-exits.ts';
import { abstain, type Side } from '../decision.ts';
import { defineBot } from '../define-bot.ts';
import { decimal, whole } from '../parameters.ts';
import { sentence } from '../sentence.ts';
import { isFresh } from './fresh-reading.ts';
import { usual } from './usual.ts';

/** A basis moves by hundredths of a percent from noise alone. */
const SMALLEST_DEVIATION = 0.00002;

/**
 * Fades a perpetual that has run away from its spot price, at the reading on which the gap begins to close.
 * Questionable: arbitrage closes the gap from either side; that the perpetual does the moving is the bet.
 */
export const basisReversion = defineBot({
  slug: 'basis-reversion',
  family: 'derivatives',
  name: 'Basis reversion',
  thesis: 'Impatient leverage pushes the perpetual off its spot price; arbitrage brings it back.',
  source: {
    author: 'He, Manela, Ross & von Wachter',
    year: 2022,
    title: 'Fundamentals of Perpetual Futures',
  },
  timeframe: '1h',
  params: z.object({
    readings: whole('Past readings that say what is usual', { from: 24, to: 240, default: 72 }),
    extreme: decimal('Distance from the usual basis, in deviations', { from: 1, to: 4, default: 2 }),
  }),
  warmup: () => 30,
  needs: ['basis'],
  calibration: logistic({
    intercept: 0.02,
    slope: 0.04,
    unit: 'deviations of the basis from its recent mean',
  }),
  decide(market, { readings, extreme }) {
    const { basis } = market;
    if (!basis) return abstain`no basis data`;
    if (!isFresh(basis, market)) return abstain`the basis is older than this candle`;
    if (basis.length <= readings + 1)
      return abstain`${basis.length - 2} of ${readings} past readings of the basis`;

    const now = basis.value();
    const before = basis.value(1);
    const { mean, deviation } = usual(basis, readings, 1);
    const distance = (before - mean) / Math.max(deviation, SMALLEST_DEVIATION);
    if (Math.abs(distance) < extreme)
      return abstain`basis ${100 * before} % was ${distance} deviations from usual, needs ${extreme}`;
    if ((now - before) * distance >= 0)
      return abstain`the basis still widens: ${100 * now} % after ${100 * before} %`;

    const side: Side = distance > 0 ? 'SHORT' : 'LONG';
    return callWithAtrExits(market, {
      side,
      score: Math.abs(distance),
      targetAtr: 2,
      stopAtr: 2,
      horizonHours: 24,
      reason: sentence`basis ${100 * before} % was ${distance} deviations from the ${100 * mean} % of ${readings} readings and came back to ${100 * now} %`,
    });
  },
});
