import { ema, rsi } from '@quorum/indicators';
import { z } from 'zod';
import { logistic } from '../calibration.ts';
import { callWithAtrExits } from '../call-with-atr-exits.ts';
import { abstain, type Side } from '../decision.ts';
import { defineBot } from '../define-bot.ts';
import { decimal, whole } from '../parameters.ts';
import { sentence } from '../sentence.ts';
import { hiddenDivergence } from './hidden-divergence.ts';

/**
 * Cardwell's positive and negative reversals: RSI sinks below its last low while the price holds above its own.
 * Questionable: on closes a later fall can make the low lower; the next candle, turning back, is all that confirms it.
 */
export const rsiHiddenDivergence = defineBot({
  slug: 'rsi-hidden-divergence',
  family: 'momentum',
  name: 'Hidden RSI divergence',
  thesis: 'A market that holds a higher low although momentum made a lower one is stronger than it looks.',
  source: { author: 'Brown', year: 1999, title: 'Technical Analysis for the Trading Professional' },
  timeframe: '1h',
  params: z.object({
    span: whole('Candles between the two turns, at most', { from: 5, to: 60, default: 24 }),
    overshoot: decimal('How far RSI must overshoot its last turn, in points', {
      from: 0.1,
      to: 10,
      default: 1,
    }),
    trend: whole('Candles of the average on whose side the close must be', {
      from: 20,
      to: 200,
      default: 50,
    }),
  }),
  warmup: ({ trend }) => Math.max(2 * trend, 60),
  needs: [],
  calibration: logistic({ intercept: 0.02, slope: 0.02, unit: 'RSI(14) beyond its last turn, in points' }),
  decide(market, { span, overshoot, trend }) {
    const divergence = market.value(hiddenDivergence(14, span));
    if (Math.abs(divergence) < overshoot)
      return abstain`RSI(14) made no turn ${overshoot} points beyond its last one against the price`;

    const side: Side = divergence > 0 ? 'LONG' : 'SHORT';
    const average = market.value(ema(trend));
    const close = market.close();
    const place = close > average ? 'above' : 'below';
    if (side === 'LONG' ? close <= average : close >= average)
      return abstain`RSI(14) diverged to ${side}, but the close ${close} is ${place} EMA(${trend}) ${average}`;

    const low = side === 'LONG';
    return callWithAtrExits(market, {
      side,
      score: Math.abs(divergence),
      targetAtr: 2,
      stopAtr: 2,
      leverage: 2,
      horizonHours: 36,
      reason: sentence`RSI(14) turned at ${market.value(rsi(14), 1)}, ${Math.abs(divergence)} points ${low ? 'below its last low' : 'above its last high'}, while the close ${market.close(1)} held ${low ? 'above' : 'below'} its own`,
    });
  },
});
