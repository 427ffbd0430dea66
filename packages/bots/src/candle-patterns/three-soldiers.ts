import { averageBody, ema } from '@quorum/indicators';
import { z } from 'zod';
import { logistic } from '../calibration.ts';
import { callWithAtrExits } from '../call-with-atr-exits.ts';
import { abstain, type Side } from '../decision.ts';
import { defineBot } from '../define-bot.ts';
import type { MarketView } from '../market-view.ts';
import { decimal } from '../parameters.ts';
import { sentence } from '../sentence.ts';

const LENGTH = 20;

/**
 * Three white soldiers out of a fall, three black crows out of a rise: goes with them.
 * Questionable: each opens where the last one closed, which is the rule in crypto, so only the bodies can tell.
 */
export const threeSoldiers = defineBot({
  slug: 'three-soldiers',
  family: 'candle-patterns',
  name: 'Three soldiers and crows',
  thesis: 'Three solid candles in a row against the move before them start a move of their own.',
  source: {
    author: 'Caginalp & Laurent',
    year: 1998,
    title: 'The Predictive Power of Price Patterns',
  },
  timeframe: '1h',
  params: z.object({
    size: decimal('Smallest of the three bodies, in average bodies', { from: 0.2, to: 2, default: 0.7 }),
    shadow: decimal('Largest shadow ahead of the third close, as a share of its range', {
      from: 0.1,
      to: 1,
      default: 0.4,
    }),
  }),
  warmup: () => 2 * LENGTH + 4,
  needs: [],
  calibration: logistic({
    intercept: 0.02,
    slope: 0.03,
    unit: 'smallest of the three bodies, in average bodies',
  }),
  decide(market, { size, shadow }) {
    const [first, second, third] = [bodyAt(market, 2), bodyAt(market, 1), bodyAt(market, 0)];
    if (first * second <= 0 || second * third <= 0)
      return abstain`bodies ${first}, ${second} and ${third} do not march together`;

    const side: Side = third > 0 ? 'LONG' : 'SHORT';
    const usual = market.value(averageBody(LENGTH), 3);
    const smallest = Math.min(Math.abs(first), Math.abs(second), Math.abs(third));
    if (smallest < size * usual || usual === 0)
      return abstain`the smallest of three bodies is ${smallest}, needs ${size} average ones of ${usual}`;

    const average = market.value(ema(LENGTH), 3);
    const start = market.open(2);
    if (side === 'LONG' ? start >= average : start <= average)
      return abstain`three candles for ${side} from ${start} do not come out of a move against EMA(${LENGTH}) ${average}`;

    const ahead = side === 'LONG' ? market.high() - market.close() : market.close() - market.low();
    const share = ahead / (market.high() - market.low());
    if (share > shadow)
      return abstain`the third candle gave back ${share} of its range, at most ${shadow} is allowed`;

    return callWithAtrExits(market, {
      side,
      score: smallest / usual,
      targetAtr: 2,
      stopAtr: 2,
      leverage: 2,
      horizonHours: 30,
      reason: sentence`three ${side === 'LONG' ? 'soldiers' : 'crows'} of ${smallest / usual} average bodies or more, from ${start} against EMA(${LENGTH}) ${average}`,
    });
  },
});

function bodyAt(market: MarketView, ago: number): number {
  return market.close(ago) - market.open(ago);
}
