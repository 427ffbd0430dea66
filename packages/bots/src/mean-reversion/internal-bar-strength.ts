import { atr } from '@quorum/indicators';
import { z } from 'zod';
import { logistic } from '../calibration.ts';
import { callWithAtrExits } from '../call-with-atr-exits.ts';
import { abstain, type Side } from '../decision.ts';
import { defineBot } from '../define-bot.ts';
import { decimal } from '../parameters.ts';
import { sentence } from '../sentence.ts';

/**
 * Buys a wide candle that closed at its low and sells one that closed at its high, for the candles right after it.
 * Questionable: the effect is known from days of equity funds; an hour of a coin is a guess, so only wide ones count.
 */
export const internalBarStrength = defineBot({
  slug: 'internal-bar-strength',
  family: 'mean-reversion',
  name: 'Internal bar strength',
  thesis:
    'A candle that closes at the end of a wide range was pushed there, and gives part of it back at once.',
  source: { author: 'Pagonidis', year: 2013, title: 'The IBS Effect: Mean Reversion in Equity ETFs' },
  timeframe: '1h',
  params: z.object({
    weak: decimal('IBS at or below this is weak; 1 minus this, strong', {
      from: 0.02,
      to: 0.3,
      default: 0.1,
    }),
    width: decimal('Range of a wide candle, in ATR(14)', { from: 0.5, to: 3, default: 1.4 }),
  }),
  warmup: () => 16,
  needs: [],
  calibration: logistic({ intercept: 0.2, slope: 0.06, unit: 'range of the candle, in ATR(14)' }),
  decide(market, { weak, width }) {
    const range = market.high() - market.low();
    if (range === 0) return abstain`the candle has no range: ${market.close()}`;
    const strength = (market.close() - market.low()) / range;
    if (strength > weak && strength < 1 - weak)
      return abstain`IBS ${strength} is between ${weak} and ${1 - weak}`;

    const wide = market.value(atr(14), 1);
    if (range < width * wide)
      return abstain`IBS ${strength}, but the range ${range} is below ${width} ATR of ${wide}`;
    if (wide === 0)
      return abstain`IBS ${strength}, but ATR(14) was 0: nothing to compare the range ${range} with`;

    const side: Side = strength <= weak ? 'LONG' : 'SHORT';
    return callWithAtrExits(market, {
      side,
      score: range / wide,
      targetAtr: 1,
      stopAtr: 1.25,
      leverage: 2,
      horizonHours: 6,
      reason: sentence`IBS ${strength} ${side === 'LONG' ? `at or below ${weak}` : `at or above ${1 - weak}`} in a candle ${range / wide} ATR wide, at least ${width}`,
    });
  },
});
