import { adx, minusDi, plusDi } from '@quorum/indicators';
import { z } from 'zod';
import { logistic } from '../calibration.ts';
import { callWithAtrExits } from '../call-with-atr-exits.ts';
import { abstain, type Side } from '../decision.ts';
import { defineBot } from '../define-bot.ts';
import { decimal, whole } from '../parameters.ts';
import { sentence } from '../sentence.ts';

/**
 * Wilder's directional cross, taken once one side leads the other clearly and ADX rises with it.
 * Questionable: at the bare cross ADX is still falling, so the bot waits for a lead and enters a little later.
 */
export const diCross = defineBot({
  slug: 'di-cross',
  family: 'trend',
  name: 'Directional cross',
  thesis: 'When movement one way outgrows the other and ADX rises, a directional market has begun.',
  source: { author: 'Wilder', year: 1978, title: 'New Concepts in Technical Trading Systems' },
  timeframe: '1h',
  params: z.object({
    length: whole('Candles of the directional indicators', { from: 7, to: 40, default: 14 }),
    lead: decimal('Points one indicator must be ahead of the other', { from: 0, to: 25, default: 8 }),
  }),
  warmup: ({ length }) => Math.max(4 * length, 40),
  needs: [],
  calibration: logistic({ intercept: 0.02, slope: 0.03, unit: 'rise of ADX with this candle, in points' }),
  decide(market, { length, lead }) {
    const up = market.value(plusDi(length));
    const down = market.value(minusDi(length));
    const side: Side = up > down ? 'LONG' : 'SHORT';
    const ahead = Math.abs(up - down);
    if (ahead <= lead) return abstain`+DI(${length}) ${up} and −DI ${down} are within ${lead} points`;

    const direction = side === 'LONG' ? 1 : -1;
    const aheadBefore = direction * (market.value(plusDi(length), 1) - market.value(minusDi(length), 1));
    if (aheadBefore > lead) return abstain`+DI(${length}) ${up} and −DI ${down} were as far apart before`;

    const strength = market.value(adx(length));
    const rise = strength - market.value(adx(length), 1);
    if (rise <= 0)
      return abstain`+DI(${length}) ${up} and −DI ${down} part, but ADX ${strength} does not rise`;

    return callWithAtrExits(market, {
      side,
      score: rise,
      targetAtr: 2.5,
      stopAtr: 2.5,
      leverage: 2,
      horizonHours: 48,
      reason: sentence`+DI(${length}) ${up} went ${ahead} points ${side === 'LONG' ? 'above' : 'below'} −DI ${down}, ADX up ${rise} to ${strength}`,
    });
  },
});
