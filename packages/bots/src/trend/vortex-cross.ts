import { atr, vortexMinus, vortexPlus } from '@quorum/indicators';
import { z } from 'zod';
import { logistic } from '../calibration.ts';
import { callWithAtrExits } from '../call-with-atr-exits.ts';
import { crossing } from '../crossing.ts';
import { abstain } from '../decision.ts';
import { defineBot } from '../define-bot.ts';
import { decimal, whole } from '../parameters.ts';
import { sentence } from '../sentence.ts';

/**
 * Waits for the vortex lines to cross, then for the next close beyond the extreme of the candle that crossed.
 * Questionable: the authors leave the order in the market until it is filled; here it stands for one candle.
 */
export const vortexCross = defineBot({
  slug: 'vortex-cross',
  family: 'trend',
  name: 'Vortex cross',
  thesis: 'Upward flow that overtakes downward flow starts a trend, if the next candle confirms it.',
  source: { author: 'Botes & Siepman', year: 2010, title: 'The Vortex Indicator' },
  timeframe: '1h',
  params: z.object({
    length: whole('Candles of the vortex lines', { from: 7, to: 50, default: 14 }),
    excess: decimal('How far the close must be beyond the extreme, in ATR(14)', {
      from: 0,
      to: 1,
      default: 0,
    }),
  }),
  warmup: ({ length }) => Math.max(length + 3, 30),
  needs: [],
  calibration: logistic({ intercept: 0.02, slope: 0.05, unit: 'the close beyond the extreme, in ATR(14)' }),
  decide(market, { length, excess }) {
    const leadAt = (ago: number) =>
      market.value(vortexPlus(length), ago) - market.value(vortexMinus(length), ago);
    const lead = leadAt(1);
    const side = crossing(leadAt(2), lead);
    if (!side) return abstain`VI+(${length}) was ${lead} from VI− and had not just crossed it`;

    const close = market.close();
    const extreme = side === 'LONG' ? market.high(1) : market.low(1);
    const beyond = (side === 'LONG' ? close - extreme : extreme - close) / market.value(atr(14));
    if (!(beyond > excess))
      return abstain`VI+(${length}) crossed VI− for ${side}, but the close ${close} does not confirm it beyond ${extreme}`;

    return callWithAtrExits(market, {
      side,
      score: beyond,
      targetAtr: 2.5,
      stopAtr: 2.5,
      leverage: 2,
      horizonHours: 60,
      reason: sentence`VI+(${length}) crossed ${side === 'LONG' ? 'above' : 'below'} VI− a candle ago and the close ${close} is beyond its extreme ${extreme}, by ${beyond} ATR`,
    });
  },
});
