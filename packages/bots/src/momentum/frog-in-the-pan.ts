import { atr } from '@quorum/indicators';
import { z } from 'zod';
import { logistic } from '../calibration.ts';
import { callWithAtrExits } from '../call-with-atr-exits.ts';
import { abstain, type Side } from '../decision.ts';
import { defineBot } from '../define-bot.ts';
import type { MarketView } from '../market-view.ts';
import { decimal, whole } from '../parameters.ts';
import { sentence } from '../sentence.ts';
import { informationDiscreteness } from './information-discreteness.ts';

/**
 * Joins a move of many small steps: like the frog in slowly heated water, investors overlook what comes bit by bit.
 * Questionable: the paper ranks stocks over a year; here one coin is compared with its own range over a week.
 */
export const frogInThePan = defineBot({
  slug: 'frog-in-the-pan',
  family: 'momentum',
  name: 'Frog in the pan',
  thesis: 'Momentum made of many small steps lasts longer than momentum made of a few jumps.',
  source: {
    author: 'Da, Gurun & Warachka',
    year: 2014,
    title: 'Frog in the Pan: Continuous Information and Momentum',
  },
  timeframe: '4h',
  params: z.object({
    length: whole('Candles of the move', { from: 15, to: 120, default: 42 }),
    smoothness: decimal('Share of candles with the move minus those against it, at least', {
      from: 0.05,
      to: 0.6,
      default: 0.2,
    }),
    strength: decimal('How far the move must have gone, in ATR(14)', { from: 0.5, to: 12, default: 3 }),
  }),
  warmup: ({ length }) => length + 16,
  needs: [],
  calibration: logistic({ intercept: 0.02, slope: 0.02, unit: 'the move, in ATR(14)' }),
  decide(market, { length, smoothness, strength }) {
    const smooth = -market.value(informationDiscreteness(length));
    if (smooth < smoothness)
      return abstain`candles with the move minus those against it are ${smooth} of ${length}, needs ${smoothness}`;

    const move = moveInAtr(market, length, 0);
    if (Math.abs(move) < strength)
      return abstain`the smooth move of ${length} candles is ${move} ATR, less than ${strength}`;

    const smoothBefore = -market.value(informationDiscreteness(length), 1);
    const moveBefore = moveInAtr(market, length, 1) * Math.sign(move);
    if (smoothBefore >= smoothness && moveBefore >= strength)
      return abstain`the smooth move of ${move} ATR was there a candle ago`;

    const side: Side = move > 0 ? 'LONG' : 'SHORT';
    return callWithAtrExits(market, {
      side,
      score: Math.abs(move),
      targetAtr: 3.5,
      stopAtr: 3.5,
      horizonHours: 168,
      reason: sentence`${length} candles moved ${move} ATR in small steps, a share of ${smooth} more with the move than against it`,
    });
  },
});

/** The change of the close over `length` candles, in ATR(14), which is above 0 wherever a close has changed. */
function moveInAtr(market: MarketView, length: number, ago: number): number {
  return (market.close(ago) - market.close(ago + length)) / market.value(atr(14), ago);
}
