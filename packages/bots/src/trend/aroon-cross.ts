import { aroonDown, aroonUp } from '@quorum/indicators';
import { z } from 'zod';
import { logistic } from '../calibration.ts';
import { callWithAtrExits } from '../call-with-atr-exits.ts';
import { crossing } from '../crossing.ts';
import { abstain } from '../decision.ts';
import { defineBot } from '../define-bot.ts';
import { decimal, whole } from '../parameters.ts';
import { sentence } from '../sentence.ts';

/**
 * Listens to time, not to price: goes with the side whose extreme has become the fresher one.
 * Questionable: the lines can also cross because an old extreme ages out, so the winner must be fresh itself.
 */
export const aroonCross = defineBot({
  slug: 'aroon-cross',
  family: 'trend',
  name: 'Aroon cross',
  thesis:
    'A trend keeps making new extremes on one side: when the highs become the fresher ones, it goes up.',
  source: { author: 'Chande', year: 1995, title: 'The Time Price Oscillator' },
  timeframe: '1h',
  params: z.object({
    length: whole('Candles in which the extremes are sought', { from: 10, to: 100, default: 25 }),
    fresh: decimal('Aroon the winning side must have', { from: 50, to: 100, default: 70 }),
  }),
  warmup: ({ length }) => Math.max(length + 2, 30),
  needs: [],
  calibration: logistic({
    intercept: 0.02,
    slope: 0.1,
    unit: 'lead of the winning side, as a fraction of 100',
  }),
  decide(market, { length, fresh }) {
    const up = market.value(aroonUp(length));
    const down = market.value(aroonDown(length));
    const side = crossing(market.value(aroonUp(length), 1) - market.value(aroonDown(length), 1), up - down);
    if (!side) return abstain`Aroon(${length}) up ${up} and down ${down} do not cross`;

    const [winner, loser] = side === 'LONG' ? [up, down] : [down, up];
    const [name, other] = side === 'LONG' ? ['up', 'down'] : ['down', 'up'];
    if (winner < fresh)
      return abstain`Aroon(${length}) ${name} ${winner} crossed above ${other} ${loser}, but is below ${fresh}`;

    return callWithAtrExits(market, {
      side,
      score: (winner - loser) / 100,
      targetAtr: 3,
      stopAtr: 3,
      horizonHours: 96,
      reason: sentence`Aroon(${length}) ${name} ${winner} crossed above ${other} ${loser} and is at least ${fresh}`,
    });
  },
});
