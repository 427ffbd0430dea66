import { tdSetup } from '@quorum/indicators';
import { z } from 'zod';
import { logistic } from '../calibration.ts';
import { callWithAtrExits } from '../call-with-atr-exits.ts';
import { abstain, type Side } from '../decision.ts';
import { defineBot } from '../define-bot.ts';
import type { MarketView } from '../market-view.ts';
import { decimal, whole } from '../parameters.ts';
import { sentence } from '../sentence.ts';

/**
 * Fades a completed and perfected TD setup: nine closes below (above) the close four earlier, with a last extreme.
 * Questionable: DeMark's countdown to thirteen is left out, so this is the early half of his system.
 */
export const tdSequentialSetup = defineBot({
  slug: 'td-sequential-setup',
  family: 'mean-reversion',
  name: 'TD Sequential setup',
  thesis: 'A move that beat the close of four candles before nine times in a row is close to exhaustion.',
  source: { author: 'DeMark', year: 1994, title: 'The New Science of Technical Analysis' },
  timeframe: '1h',
  params: z.object({
    count: whole('Closes in a row that complete the setup', { from: 7, to: 13, default: 9 }),
    exitAtr: decimal('Distance of take profit and stop, in ATR(14)', { from: 1, to: 5, default: 3 }),
  }),
  warmup: ({ count }) => count + 15,
  needs: [],
  calibration: logistic({
    intercept: 0.04,
    slope: 0,
    unit: 'the length of the setup, which is always the same',
  }),
  decide(market, { count, exitAtr }) {
    const reached = market.value(tdSetup());
    if (Math.abs(reached) !== count)
      return abstain`the TD setup stands at ${reached}, not at ${count} or ${-count}`;

    const side: Side = reached < 0 ? 'LONG' : 'SHORT';
    const name = side === 'LONG' ? 'buy' : 'sell';
    if (!perfected(market, side))
      return abstain`a TD ${name} setup of ${count} is not perfected: its last two candles set no extreme`;

    return callWithAtrExits(market, {
      side,
      score: count,
      targetAtr: exitAtr,
      stopAtr: exitAtr,
      horizonHours: 48,
      reason: sentence`a perfected TD ${name} setup: ${count} closes in a row ${side === 'LONG' ? 'below' : 'above'} the one four earlier, the last at ${market.close()}`,
    });
  },
});

/** True when one of the last two candles went beyond both of the two before them. */
function perfected(market: MarketView, side: Side): boolean {
  if (side === 'LONG') return Math.min(market.low(), market.low(1)) < Math.min(market.low(2), market.low(3));
  return Math.max(market.high(), market.high(1)) > Math.max(market.high(2), market.high(3));
}
