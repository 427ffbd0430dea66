import { atr } from '@quorum/indicators';
import { z } from 'zod';
import { logistic } from '../calibration.ts';
import { callWithAtrExits } from '../call-with-atr-exits.ts';
import { abstain, type Side } from '../decision.ts';
import { defineBot } from '../define-bot.ts';
import { whole } from '../parameters.ts';
import { sentence } from '../sentence.ts';
import { retestHeld, retestLevel } from './retests.ts';

/**
 * Role reversal: after a break, waits until the price comes back to the level and closes on the far side of it again.
 * Questionable: the strongest breaks never come back, so this bot misses them by design.
 */
export const breakAndRetest = defineBot({
  slug: 'break-and-retest',
  family: 'breakout',
  name: 'Break and retest',
  thesis: 'Broken resistance becomes support: when it holds at the first return, the break was real.',
  source: { author: 'Edwards & Magee', year: 1948, title: 'Technical Analysis of Stock Trends' },
  timeframe: '1h',
  params: z.object({
    range: whole('Candles of the range that was broken', { from: 12, to: 120, default: 36 }),
    patience: whole('Candles within which the price must come back', { from: 4, to: 48, default: 24 }),
  }),
  warmup: ({ range, patience }) => range + patience + 2,
  needs: [],
  calibration: logistic({
    intercept: 0.02,
    slope: 0.04,
    unit: 'distance of the close from the level, in ATR(14)',
  }),
  decide(market, { range, patience }) {
    const held = market.value(retestHeld(range, patience));
    if (held === 0)
      return abstain`close ${market.close()} retests no break of ${range} candles within ${patience}`;

    const side: Side = held > 0 ? 'LONG' : 'SHORT';
    const level = market.value(retestLevel(range, patience));
    return callWithAtrExits(market, {
      side,
      score: Math.abs(market.close() - level) / market.value(atr(14)),
      targetAtr: 2,
      stopAtr: 2,
      leverage: 1.5,
      horizonHours: 36,
      reason: sentence`${side === 'LONG' ? 'low' : 'high'} ${side === 'LONG' ? market.low() : market.high()} came back to ${level}, broken ${Math.abs(held)} candles ago, and the close ${market.close()} held`,
    });
  },
});
