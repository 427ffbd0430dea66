import { atr, donchianHigh, donchianLow } from '@quorum/indicators';
import { z } from 'zod';
import { logistic } from '../calibration.ts';
import { callWithAtrExits } from '../call-with-atr-exits.ts';
import { abstain, type Side } from '../decision.ts';
import { defineBot } from '../define-bot.ts';
import { decimal, whole } from '../parameters.ts';
import { sentence } from '../sentence.ts';

/** A flag that gives back more of its pole than this is a reversal, not a rest. */
const LARGEST_RETREAT = 0.5;

/**
 * A flag on its pole: a steep move, a rest that gives back less than half of it, and a close that goes on.
 * Questionable: a flag's sloping borders are drawn by eye; here the rest is a box, which breaks a little later.
 */
export const impulseFlag = defineBot({
  slug: 'impulse-flag',
  family: 'breakout',
  name: 'Flag after an impulse',
  thesis: 'A steep move that rests without giving back half of its way goes on in its direction.',
  source: { author: 'Bulkowski', year: 2000, title: 'Encyclopedia of Chart Patterns' },
  timeframe: '1h',
  params: z.object({
    pole: whole('Candles of the steep move', { from: 2, to: 36, default: 16 }),
    flag: whole('Candles of the rest', { from: 3, to: 24, default: 4 }),
    steep: decimal('The least height of the pole, in ATR(14) before it', { from: 1, to: 8, default: 2.5 }),
  }),
  warmup: ({ pole, flag }) => pole + flag + 16,
  needs: [],
  calibration: logistic({ intercept: 0.02, slope: 0.01, unit: 'height of the pole, in ATR(14) before it' }),
  decide(market, { pole, flag, steep }) {
    const close = market.close();
    const top = market.value(donchianHigh(flag), 1);
    const bottom = market.value(donchianLow(flag), 1);
    if (close <= top && close >= bottom)
      return abstain`close ${close} is inside the last ${flag} candles, ${bottom}–${top}`;

    const side: Side = close > top ? 'LONG' : 'SHORT';
    const direction = side === 'LONG' ? 1 : -1;
    const peak = market.close(flag + 1);
    const height = direction * (peak - market.close(flag + 1 + pole));
    const calm = market.value(atr(14), flag + 1 + pole);
    if (height <= steep * calm)
      return abstain`no pole: ${height} in ${pole} candles before the rest, needs ${steep} ATR of ${calm}`;
    const retreat = (side === 'LONG' ? peak - bottom : top - peak) / height;
    if (retreat > LARGEST_RETREAT)
      return abstain`the rest gave back ${100 * retreat} % of the pole, more than ${100 * LARGEST_RETREAT} %`;
    if (direction * (market.close(1) - peak) > 0)
      return abstain`no rest: the close ${market.close(1)} was beyond the pole ${peak} before`;

    return callWithAtrExits(market, {
      side,
      score: calm > 0 ? height / calm : steep,
      targetAtr: 2.5,
      stopAtr: 2.5,
      leverage: 2,
      horizonHours: 48,
      reason: sentence`close ${close} ${side === 'LONG' ? 'above' : 'below'} the flag ${bottom}–${top} of ${flag} candles after a pole of ${height} in ${pole}`,
    });
  },
});
