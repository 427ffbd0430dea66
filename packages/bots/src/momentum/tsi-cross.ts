import { trueStrength, trueStrengthSignal } from '@quorum/indicators';
import { z } from 'zod';
import { logistic } from '../calibration.ts';
import { callWithAtrExits } from '../call-with-atr-exits.ts';
import { crossing } from '../crossing.ts';
import { abstain } from '../decision.ts';
import { defineBot } from '../define-bot.ts';
import { decimal, whole } from '../parameters.ts';
import { sentence } from '../sentence.ts';

/**
 * Blau's entry: zero says which way momentum goes, and crossing the signal on that side says that it goes on.
 * Questionable: after a sharp reversal the index is on the wrong side of zero, and the best candles pass unused.
 */
export const tsiCross = defineBot({
  slug: 'tsi-cross',
  family: 'momentum',
  name: 'True strength index cross',
  thesis: 'Momentum that crosses its own average, on the side of zero it is on, carries on.',
  source: { author: 'Blau', year: 1991, title: 'True Strength Index (Stocks & Commodities)' },
  timeframe: '1h',
  params: z.object({
    slow: whole('Candles of the first smoothing', { from: 15, to: 40, default: 25 }),
    fast: whole('Candles of the second smoothing', { from: 5, to: 20, default: 13 }),
    signal: whole('Candles of the signal', { from: 3, to: 25, default: 7 }),
    gap: decimal('How far the index must be beyond its signal, in points', {
      from: 0.05,
      to: 5,
      default: 0.25,
    }),
  }),
  warmup: ({ slow, fast, signal }) => 2 * (slow + fast + signal),
  needs: [],
  calibration: logistic({
    intercept: 0.02,
    slope: 0.04,
    unit: 'distance of the index from zero, in ten points',
  }),
  decide(market, { slow, fast, signal, gap }) {
    const strength = market.value(trueStrength(slow, fast));
    const average = market.value(trueStrengthSignal(slow, fast, signal));
    const gapBefore =
      market.value(trueStrength(slow, fast), 1) - market.value(trueStrengthSignal(slow, fast, signal), 1);
    const side = crossing(gapBefore, strength - average);
    if (!side) return abstain`TSI(${slow},${fast}) ${strength} did not cross its signal ${average}`;

    if (Math.abs(strength - average) < gap)
      return abstain`TSI(${slow},${fast}) ${strength} crossed its signal ${average} by less than ${gap}`;

    const wrongSide = side === 'LONG' ? strength < 0 : strength > 0;
    if (wrongSide)
      return abstain`TSI(${slow},${fast}) crossed its signal to ${side}, but ${strength} is on the other side of zero`;

    return callWithAtrExits(market, {
      side,
      score: Math.abs(strength) / 10,
      targetAtr: 2,
      stopAtr: 2,
      horizonHours: 30,
      reason: sentence`TSI(${slow},${fast}) ${strength} crossed ${side === 'LONG' ? 'above' : 'below'} its signal ${average} on the same side of zero`,
    });
  },
});
