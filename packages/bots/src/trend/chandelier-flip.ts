import { atr, chandelierDirection, chandelierStop } from '@quorum/indicators';
import { z } from 'zod';
import { logistic } from '../calibration.ts';
import { callWithAtrExits } from '../call-with-atr-exits.ts';
import { crossing } from '../crossing.ts';
import { abstain } from '../decision.ts';
import { defineBot } from '../define-bot.ts';
import { decimal, whole } from '../parameters.ts';
import { sentence } from '../sentence.ts';

/**
 * Reverses where the Chandelier exit would have closed a position: so many ATR off the best price of the move.
 * Questionable: Le Beau meant it as an exit; as an entry it joins a move that has already gone three ATR.
 */
export const chandelierFlip = defineBot({
  slug: 'chandelier-flip',
  family: 'trend',
  name: 'Chandelier flip',
  thesis: 'A close three ATR off the best price of a move is more than a pullback: the move has turned.',
  source: {
    author: 'Elder',
    year: 2002,
    title: 'Come Into My Trading Room (the Chandelier exit of Le Beau)',
  },
  timeframe: '4h',
  params: z.object({
    length: whole('Candles of the ATR', { from: 10, to: 60, default: 22 }),
    ranges: decimal('Distance of the stop from the extreme, in ATR', { from: 1.5, to: 5, default: 3 }),
  }),
  warmup: ({ length }) => Math.max(3 * length, 60),
  needs: [],
  calibration: logistic({
    intercept: 0.02,
    slope: 0.05,
    unit: 'distance of the close beyond the stop, in ATR(14)',
  }),
  decide(market, { length, ranges }) {
    const direction = chandelierDirection(length, ranges);
    const now = market.value(direction);
    const before = market.value(direction, 1);
    const side = before === 0 ? null : crossing(before, now);
    const stop = chandelierStop(length, ranges);
    const close = market.close();
    if (!side)
      return abstain`close ${close} stays ${now < 0 ? 'below' : 'above'} the Chandelier stop ${market.value(stop)}`;

    const broken = market.value(stop, 1);
    return callWithAtrExits(market, {
      side,
      score: Math.abs(close - broken) / market.value(atr(14)),
      targetAtr: 3,
      stopAtr: 3,
      leverage: 2,
      horizonHours: 168,
      reason: sentence`close ${close} broke the Chandelier stop ${broken}, ${ranges} ATR(${length}) off the extreme; ${side === 'LONG' ? 'below' : 'above'} it now ${market.value(stop)}`,
    });
  },
});
