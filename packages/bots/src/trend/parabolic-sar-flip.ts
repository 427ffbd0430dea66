import { adx, atr, parabolicSar, parabolicSarDirection } from '@quorum/indicators';
import { z } from 'zod';
import { logistic } from '../calibration.ts';
import { callWithAtrExits } from '../call-with-atr-exits.ts';
import { crossing } from '../crossing.ts';
import { abstain } from '../decision.ts';
import { defineBot } from '../define-bot.ts';
import { decimal } from '../parameters.ts';
import { sentence } from '../sentence.ts';

/**
 * Follows the parabolic stop when the price runs into it and it reverses.
 * Questionable: the stop is for markets that move; below a little ADX its reversals are left alone.
 */
export const parabolicSarFlip = defineBot({
  slug: 'parabolic-sar-flip',
  family: 'trend',
  name: 'Parabolic SAR flip',
  thesis:
    'A trend must keep accelerating: when the price falls back to its parabola, the other side has taken over.',
  source: { author: 'Wilder', year: 1978, title: 'New Concepts in Technical Trading Systems' },
  timeframe: '1h',
  params: z.object({
    step: decimal('Acceleration added by each new extreme', { from: 0.005, to: 0.05, default: 0.02 }),
    most: decimal('Largest acceleration', { from: 0.1, to: 0.4, default: 0.2 }),
    minimumAdx: decimal('ADX(14) at or above which a market counts as moving', {
      from: 0,
      to: 40,
      default: 15,
    }),
  }),
  warmup: () => 60,
  needs: [],
  calibration: logistic({
    intercept: 0.02,
    slope: 0.02,
    unit: 'distance of the new stop from the close, in ATR(14)',
  }),
  decide(market, { step, most, minimumAdx }) {
    const direction = parabolicSarDirection(step, most);
    const now = market.value(direction);
    const side = crossing(market.value(direction, 1), now);
    const stop = parabolicSar(step, most);
    if (!side) return abstain`SAR stays ${now < 0 ? 'above' : 'below'} the price, at ${market.value(stop)}`;

    const strength = market.value(adx(14));
    const turned = side === 'LONG' ? 'up' : 'down';
    if (strength < minimumAdx)
      return abstain`SAR turned ${turned}, but ADX(14) ${strength} is below ${minimumAdx}`;

    const score = Math.abs(market.close() - market.value(stop)) / market.value(atr(14));
    return callWithAtrExits(market, {
      side,
      score,
      targetAtr: 2,
      stopAtr: 2,
      leverage: 2,
      horizonHours: 30,
      reason: sentence`SAR turned ${turned} from ${market.value(stop, 1)} to ${market.value(stop)} with ADX(14) ${strength}, at least ${minimumAdx}`,
    });
  },
});
