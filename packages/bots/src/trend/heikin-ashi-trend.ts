import { atr, heikinAshiClose, heikinAshiOpen } from '@quorum/indicators';
import { z } from 'zod';
import { logistic } from '../calibration.ts';
import { callWithAtrExits } from '../call-with-atr-exits.ts';
import { abstain, type Side } from '../decision.ts';
import { defineBot } from '../define-bot.ts';
import { decimal, whole } from '../parameters.ts';
import { sentence } from '../sentence.ts';
import { heikinAshiRun } from './heikin-ashi-run.ts';

/**
 * Averaged candles that close their bodies one way without a shadow against it: on the third, it joins.
 * Questionable: heikin-ashi prices are averages nobody can trade; the exits are set from the real close.
 */
export const heikinAshiTrend = defineBot({
  slug: 'heikin-ashi-trend',
  family: 'trend',
  name: 'Heikin-ashi trend',
  thesis: 'Heikin-ashi candles without a shadow against their body show a strong trend.',
  source: { author: 'Valcu', year: 2004, title: 'Using the Heikin-Ashi Technique' },
  timeframe: '1h',
  params: z.object({
    candles: whole('Candles in a row without a shadow against them', { from: 2, to: 8, default: 3 }),
    body: decimal('Size of the last heikin-ashi body, in ATR(14)', { from: 0, to: 2, default: 0.5 }),
  }),
  warmup: () => 40,
  needs: [],
  calibration: logistic({ intercept: 0.02, slope: 0.04, unit: 'the last heikin-ashi body, in ATR(14)' }),
  decide(market, { candles, body }) {
    const run = market.value(heikinAshiRun());
    if (run === 0) return abstain`the heikin-ashi candle has a shadow against its body, or no body`;
    if (Math.abs(run) !== candles)
      return abstain`${Math.abs(run)} heikin-ashi candles ${run < 0 ? 'fall' : 'rise'} without a shadow against them, waits for ${candles}`;

    const size =
      Math.abs(market.value(heikinAshiClose()) - market.value(heikinAshiOpen())) / market.value(atr(14));
    if (!(size >= body)) return abstain`heikin-ashi body ${candles} in a row is ${size} ATR, needs ${body}`;

    const side: Side = run > 0 ? 'LONG' : 'SHORT';
    return callWithAtrExits(market, {
      side,
      score: size,
      targetAtr: 2,
      stopAtr: 2,
      horizonHours: 36,
      reason: sentence`${candles} heikin-ashi candles ${side === 'LONG' ? 'rise' : 'fall'} without a shadow against them, the last body ${size} ATR, at least ${body}`,
    });
  },
});
