import { atr, awesomeOscillator } from '@quorum/indicators';
import { z } from 'zod';
import { logistic } from '../calibration.ts';
import { callWithAtrExits } from '../call-with-atr-exits.ts';
import { abstain, type Side } from '../decision.ts';
import { defineBot } from '../define-bot.ts';
import { decimal, whole } from '../parameters.ts';
import { sentence } from '../sentence.ts';

/**
 * Williams' saucer: above zero the oscillator sinks for two candles and then rises; below zero, the mirror of it.
 * Questionable: his buy stop above the candle's high is left out; the call enters at the next open.
 */
export const awesomeSaucer = defineBot({
  slug: 'awesome-saucer',
  family: 'momentum',
  name: 'Awesome oscillator saucer',
  thesis: 'Momentum that pauses without changing its sign, and turns back, resumes.',
  source: { author: 'Williams', year: 1998, title: 'New Trading Dimensions' },
  timeframe: '1h',
  params: z.object({
    fast: whole('Candles of the fast mean', { from: 3, to: 10, default: 5 }),
    slow: whole('Candles of the slow mean', { from: 20, to: 60, default: 34 }),
    distance: decimal('How far from zero the oscillator must stay, in ATR(14)', {
      from: 0.05,
      to: 3,
      default: 0.25,
    }),
  }),
  warmup: ({ slow }) => slow + 3,
  needs: [],
  calibration: logistic({
    intercept: 0.02,
    slope: 0.05,
    unit: "the oscillator's lowest distance from zero, in ATR(14)",
  }),
  decide(market, { fast, slow, distance }) {
    const oscillator = awesomeOscillator(fast, slow);
    const now = market.value(oscillator);
    const before = market.value(oscillator, 1);
    const side: Side = now > 0 ? 'LONG' : 'SHORT';
    const direction = side === 'LONG' ? 1 : -1;
    if (direction * (now - before) <= 0)
      return abstain`AO(${fast},${slow}) ${now} after ${before} does not turn away from zero`;

    const earlier = market.value(oscillator, 2);
    const sank = direction * (before - earlier) < 0;
    const sankTwice = sank && direction * (earlier - market.value(oscillator, 3)) < 0;
    if (!sankTwice)
      return abstain`AO(${fast},${slow}) ${now} did not sink for two candles before it turned ${side}`;

    const score = (direction * before) / market.value(atr(14));
    if (score < distance)
      return abstain`AO(${fast},${slow}) sank to ${score} ATR on its side of zero, closer than ${distance}`;

    return callWithAtrExits(market, {
      side,
      score,
      targetAtr: 1.5,
      stopAtr: 1.5,
      leverage: 2,
      horizonHours: 12,
      reason: sentence`AO(${fast},${slow}) made a saucer ${score} ATR ${side === 'LONG' ? 'above' : 'below'} zero: ${earlier}, ${before}, ${now}`,
    });
  },
});
