import { donchianHigh, donchianLow, ema } from '@quorum/indicators';
import { z } from 'zod';
import { logistic } from '../calibration.ts';
import { callWithAtrExits } from '../call-with-atr-exits.ts';
import { abstain, type Side } from '../decision.ts';
import { defineBot } from '../define-bot.ts';
import type { MarketView } from '../market-view.ts';
import { whole } from '../parameters.ts';
import { sentence } from '../sentence.ts';

/**
 * The coin priced in Bitcoin leaves its range, and the coin's own trend agrees.
 * Questionable: for a coin that always loses against Bitcoin the short side speaks far more often.
 */
export const relativeStrengthBreakout = defineBot({
  slug: 'relative-strength-breakout',
  family: 'cross-market',
  name: 'Relative strength breakout',
  thesis: 'Money rotates: a coin that starts to beat Bitcoin goes on beating it for a while.',
  source: { author: 'Levy', year: 1967, title: 'Relative Strength as a Criterion for Investment Selection' },
  timeframe: '4h',
  params: z.object({
    range: whole('Candles of the range of the ratio', { from: 12, to: 120, default: 42 }),
    trend: whole("Candles of the average of the coin's own trend", { from: 10, to: 100, default: 30 }),
  }),
  warmup: ({ range, trend }) => Math.max(range + 3, 3 * trend, 16),
  needs: ['benchmark'],
  calibration: logistic({ intercept: 0.02, slope: 0.04, unit: 'percent of the ratio beyond its range' }),
  decide(market, { range, trend }) {
    const ratio = market.againstBenchmark;
    if (!ratio) return abstain`no benchmark: no Bitcoin candle at this time, or this is Bitcoin`;
    const beyond = beyondRange(ratio, range, 0);
    const beyondBefore = beyondRange(ratio, range, 1);
    if (beyond === null || beyondBefore === null)
      return abstain`${ratio.length} of ${range + 2} candles shared with Bitcoin`;
    if (beyond === 0) return abstain`the ratio to Bitcoin is inside its range of ${range} candles`;
    if (beyond * beyondBefore > 0)
      return abstain`the ratio to Bitcoin left its range of ${range} candles before`;

    const side: Side = beyond > 0 ? 'LONG' : 'SHORT';
    const average = market.value(ema(trend));
    const way = market.close() > average ? 'above' : 'below';
    if ((side === 'LONG') !== (way === 'above'))
      return abstain`the ratio to Bitcoin says ${side}, but close ${market.close()} is ${way} EMA(${trend}) ${average}`;
    const score = 100 * Math.abs(beyond);
    return callWithAtrExits(market, {
      side,
      score,
      targetAtr: 2,
      stopAtr: 2,
      leverage: 2,
      horizonHours: 96,
      reason: sentence`the ratio to Bitcoin left its range of ${range} candles by ${score} %, close ${market.close()} ${way} EMA(${trend}) ${average}`,
    });
  },
});

/** How far the ratio's close lies outside the range of the candles before it, as a signed fraction; null if unknown. */
function beyondRange(ratio: MarketView, range: number, ago: number): number | null {
  const top = ratio.at(donchianHigh(range), ago + 1);
  const bottom = ratio.at(donchianLow(range), ago + 1);
  if (top === null || bottom === null) return null;
  return Math.max(ratio.close(ago) / top - 1, 0) + Math.min(ratio.close(ago) / bottom - 1, 0);
}
