import { stochasticD, stochasticK } from '@quorum/indicators';
import { z } from 'zod';
import { logistic } from '../calibration.ts';
import { callWithAtrExits } from '../call-with-atr-exits.ts';
import { crossing } from '../crossing.ts';
import { abstain } from '../decision.ts';
import { defineBot } from '../define-bot.ts';
import type { MarketView } from '../market-view.ts';
import { decimal, whole } from '../parameters.ts';
import { sentence } from '../sentence.ts';

/** %K and %D nearer than this are one line: the rest is rounding. */
const ONE_LINE = 1e-6;

/** Lane smooths %K over three candles and %D over three more. */
const SMOOTHING = 3;

/**
 * Trades the moment the stochastic's %K hooks over its signal %D while %D is still near the end of the range.
 * Questionable: in a strong trend %D stays at the end and hooks again and again; the slower candles keep that rare.
 */
export const stochasticHook = defineBot({
  slug: 'stochastic-hook',
  family: 'mean-reversion',
  name: 'Stochastic hook',
  thesis: 'Momentum turns before price: %K crossing %D near the end of the range starts the way back.',
  source: { author: 'Lane', year: 1984, title: "Lane's Stochastics" },
  timeframe: '4h',
  params: z.object({
    length: whole('Candles of the range', { from: 5, to: 60, default: 14 }),
    edge: decimal('%D at or below this is oversold; 100 minus this, overbought', {
      from: 5,
      to: 35,
      default: 20,
    }),
  }),
  warmup: ({ length }) => Math.max(length + 2 * SMOOTHING, 16),
  needs: [],
  calibration: logistic({ intercept: 0.02, slope: 0.006, unit: 'points of %D beyond its threshold' }),
  decide(market, { length, edge }) {
    const signal = market.value(stochasticD(length, SMOOTHING, SMOOTHING));
    if (signal > edge && signal < 100 - edge)
      return abstain`%D ${signal} is between ${edge} and ${100 - edge}`;

    const side = crossing(gapAt(market, length, 1), gapAt(market, length, 0));
    const fast = market.value(stochasticK(length, SMOOTHING));
    const end = signal <= edge ? 'LONG' : 'SHORT';
    if (side !== end) return abstain`%K ${fast} has not hooked over %D ${signal} towards the middle`;

    return callWithAtrExits(market, {
      side,
      score: side === 'LONG' ? edge - signal : signal - (100 - edge),
      targetAtr: 2.5,
      stopAtr: 2.5,
      horizonHours: 96,
      reason: sentence`%K(${length}) ${fast} hooked ${side === 'LONG' ? 'above' : 'below'} %D ${signal}, ${side === 'LONG' ? `at or below ${edge}` : `at or above ${100 - edge}`}`,
    });
  },
});

/** %K minus %D. */
function gapAt(market: MarketView, length: number, ago: number): number {
  const fast = market.value(stochasticK(length, SMOOTHING), ago);
  const gap = fast - market.value(stochasticD(length, SMOOTHING, SMOOTHING), ago);
  return Math.abs(gap) < ONE_LINE ? 0 : gap;
}
