import { zScore } from '@quorum/indicators';
import { z } from 'zod';
import { logistic } from '../calibration.ts';
import { callWithAtrExits } from '../call-with-atr-exits.ts';
import { abstain, type Side } from '../decision.ts';
import { defineBot } from '../define-bot.ts';
import { decimal, whole } from '../parameters.ts';
import { sentence } from '../sentence.ts';

/**
 * The coin priced in Bitcoin has strayed from its mean and starts back.
 * Questionable: a pair is two legs; a call has one, so Bitcoin's own move is a risk the thesis does not pay for.
 */
export const bitcoinPairReversion = defineBot({
  slug: 'bitcoin-pair-reversion',
  family: 'cross-market',
  name: 'Bitcoin pair reversion',
  thesis: 'Coin and Bitcoin share their news: a ratio far from its mean comes back when it turns.',
  source: {
    author: 'Gatev, Goetzmann & Rouwenhorst',
    year: 2006,
    title: 'Pairs Trading: Performance of a Relative-Value Arbitrage Rule',
  },
  timeframe: '1h',
  params: z.object({
    candles: whole('Candles of the mean of the ratio', { from: 24, to: 240, default: 96 }),
    extreme: decimal('Distance from that mean, in deviations', { from: 1, to: 4, default: 2 }),
  }),
  warmup: ({ candles }) => candles + 2,
  needs: ['benchmark'],
  calibration: logistic({ intercept: 0.02, slope: 0.04, unit: 'deviations of the ratio from its mean' }),
  decide(market, { candles, extreme }) {
    const ratio = market.againstBenchmark;
    if (!ratio) return abstain`no benchmark: no Bitcoin candle at this time, or this is Bitcoin`;
    const before = ratio.at(zScore(candles), 1);
    const now = ratio.at(zScore(candles));
    if (before === null || now === null)
      return abstain`${ratio.length} of ${candles + 1} candles shared with Bitcoin`;
    if (Math.abs(before) < extreme)
      return abstain`the ratio to Bitcoin was ${before} deviations off, needs ${extreme}`;
    if (Math.abs(now) >= extreme) return abstain`the ratio to Bitcoin is still ${now} deviations off`;

    const side: Side = before > 0 ? 'SHORT' : 'LONG';
    return callWithAtrExits(market, {
      side,
      score: Math.abs(before),
      targetAtr: 2,
      stopAtr: 2,
      horizonHours: 36,
      reason: sentence`the ratio to Bitcoin came back from ${before} to ${now} deviations of ${candles} candles`,
    });
  },
});
