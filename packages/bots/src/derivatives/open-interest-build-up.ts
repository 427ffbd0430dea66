import { atr } from '@quorum/indicators';
import { z } from 'zod';
import { logistic } from '../calibration.ts';
import { callWithAtrExits } from '../call-with-atr-exits.ts';
import { abstain, type Side } from '../decision.ts';
import { defineBot } from '../define-bot.ts';
import { decimal, whole } from '../parameters.ts';
import { sentence } from '../sentence.ts';
import { isFresh } from './fresh-reading.ts';

/**
 * Goes with a move that brings new positions: price and open interest rise together, or price falls while it rises.
 * Questionable: every new long has a new short; the price says which of them was in a hurry.
 */
export const openInterestBuildUp = defineBot({
  slug: 'open-interest-build-up',
  family: 'derivatives',
  name: 'Open interest builds up',
  thesis: 'A move that opens new positions has conviction behind it; one that only closes old ones has not.',
  source: {
    author: 'Hong & Yogo',
    year: 2012,
    title: 'What Does Futures Market Interest Tell Us about the Macroeconomy and Asset Prices?',
  },
  timeframe: '1h',
  params: z.object({
    hours: whole('Hours over which price and open interest are compared', { from: 2, to: 24, default: 6 }),
    growth: decimal('Growth of open interest, in percent', { from: 0.5, to: 10, default: 2 }),
    move: decimal('Move of the price, in ATR(14)', { from: 0.5, to: 5, default: 1.5 }),
  }),
  warmup: () => 40,
  needs: ['open-interest'],
  calibration: logistic({ intercept: 0.02, slope: 0.02, unit: 'growth of open interest in percent' }),
  decide(market, { hours, growth, move }) {
    const { openInterest } = market;
    if (!openInterest) return abstain`no open interest data`;
    if (!isFresh(openInterest, market)) return abstain`open interest is older than this candle`;
    if (openInterest.length <= hours + 1)
      return abstain`${openInterest.length - 1} of ${hours + 1} past open interests`;

    const grownBy = (ago: number) => 100 * (openInterest.value(ago) / openInterest.value(ago + hours) - 1);
    const grown = grownBy(0);
    if (grown < growth) return abstain`open interest grew by ${grown} % in ${hours} h, needs ${growth} %`;
    if (grownBy(1) >= growth) return abstain`open interest had grown by ${grownBy(1)} % an hour ago`;

    const change = market.close() - market.close(hours);
    const range = market.value(atr(14));
    if (Math.abs(change) < move * range)
      return abstain`the price moved ${change / range} ATR while open interest grew by ${grown} %, needs ${move}`;

    const side: Side = change > 0 ? 'LONG' : 'SHORT';
    return callWithAtrExits(market, {
      side,
      score: grown,
      targetAtr: 2.5,
      stopAtr: 2.5,
      leverage: 2,
      horizonHours: 36,
      reason: sentence`open interest grew by ${grown} % in ${hours} h while the price moved ${change / range} ATR`,
    });
  },
});
