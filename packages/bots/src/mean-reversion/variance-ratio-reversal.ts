import { varianceRatio } from '@quorum/indicators';
import { z } from 'zod';
import { logistic } from '../calibration.ts';
import { callWithAtrExits } from '../call-with-atr-exits.ts';
import { abstain } from '../decision.ts';
import { defineBot } from '../define-bot.ts';
import { decimal, whole } from '../parameters.ts';
import { sentence } from '../sentence.ts';
import { fadeOf } from './fade-of.ts';
import { standardisedReturn } from './standardised-return.ts';

/**
 * Fades a large move over a few candles where the variance ratio shows that such moves have been taken back.
 * Questionable: the ratio of 120 candles is a rough estimate, about ±0.2, so its threshold is far below 1.
 */
export const varianceRatioReversal = defineBot({
  slug: 'variance-ratio-reversal',
  family: 'mean-reversion',
  name: 'Variance-ratio reversal',
  thesis:
    'Where long returns vary less than short ones add up to, moves are taken back: the next one will be too.',
  source: {
    author: 'Lo & MacKinlay',
    year: 1988,
    title: 'Stock Market Prices Do Not Follow Random Walks: Evidence from a Simple Specification Test',
  },
  timeframe: '1h',
  params: z.object({
    lag: whole('Candles of a move', { from: 2, to: 12, default: 4 }),
    history: whole('Candles the ratio is measured on', { from: 48, to: 360, default: 120 }),
    extreme: decimal('Size of a large move, in deviations', { from: 1, to: 4, default: 1.6 }),
    highest: decimal('Highest variance ratio that counts as reverting', { from: 0.4, to: 1, default: 0.85 }),
  }),
  warmup: ({ history }) => history + 2,
  needs: [],
  calibration: logistic({ intercept: 0.24, slope: 0.3, unit: 'variance ratio below its threshold' }),
  decide(market, { lag, history, extreme, highest }) {
    const move = market.value(standardisedReturn(lag, history));
    const before = market.value(standardisedReturn(lag, history), 1);
    const side = fadeOf(before, move, extreme);
    if (!side)
      return abstain`the return of ${lag} candles is ${move} deviations, ${before} before: not just beyond ${extreme}`;

    const ratio = market.value(varianceRatio(history, lag));
    if (ratio > highest)
      return abstain`the return of ${lag} candles is ${move} deviations, but variance ratio ${ratio} is above ${highest}`;

    return callWithAtrExits(market, {
      side,
      score: highest - ratio,
      targetAtr: 1.5,
      stopAtr: 2,
      horizonHours: 12,
      reason: sentence`the return of ${lag} candles went to ${move} deviations, beyond ${extreme}, with variance ratio ${ratio}, at most ${highest}`,
    });
  },
});
