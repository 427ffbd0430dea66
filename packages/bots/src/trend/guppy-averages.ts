import { atr } from '@quorum/indicators';
import { z } from 'zod';
import { logistic } from '../calibration.ts';
import { callWithAtrExits } from '../call-with-atr-exits.ts';
import { abstain, type Side } from '../decision.ts';
import { defineBot } from '../define-bot.ts';
import { decimal } from '../parameters.ts';
import { sentence } from '../sentence.ts';
import { guppySeparation } from './guppy-separation.ts';

/**
 * Joins when the six averages of the traders have left the six of the investors behind.
 * Questionable: by then much of the first leg is over; Guppy wants both groups to agree before he calls it a trend.
 */
export const guppyAverages = defineBot({
  slug: 'guppy-averages',
  family: 'trend',
  name: 'Guppy multiple averages',
  thesis: 'A trend is safe to join when short-term and long-term holders agree, each with six averages.',
  source: { author: 'Guppy', year: 2004, title: 'Trend Trading' },
  timeframe: '4h',
  params: z.object({
    gap: decimal('Gap between the groups, in ATR(14)', { from: 0, to: 1.5, default: 0.2 }),
    targetAtr: decimal('Take profit and stop, in ATR(14)', { from: 1, to: 6, default: 3 }),
  }),
  warmup: () => 150,
  needs: [],
  calibration: logistic({ intercept: 0.02, slope: 0.1, unit: 'gap between the groups, in ATR(14)' }),
  decide(market, { gap, targetAtr }) {
    const separation = market.value(guppySeparation());
    if (separation === 0) return abstain`the averages of 3–15 and 30–60 candles mix`;

    const score = Math.abs(separation) / market.value(atr(14));
    if (!(score > gap)) return abstain`the groups of averages are ${score} ATR apart, need more than ${gap}`;

    const side: Side = separation > 0 ? 'LONG' : 'SHORT';
    const place = side === 'LONG' ? 'above' : 'below';
    const apartBefore = Math.sign(separation) * market.value(guppySeparation(), 1);
    if (apartBefore > gap * market.value(atr(14), 1))
      return abstain`the averages of 3–15 candles stay ${place} those of 30–60, by ${score} ATR`;

    return callWithAtrExits(market, {
      side,
      score,
      targetAtr,
      stopAtr: targetAtr,
      leverage: 2,
      horizonHours: 168,
      reason: sentence`all averages of 3–15 candles went ${score} ATR ${place} all of 30–60, more than ${gap}`,
    });
  },
});
