import { atr } from '@quorum/indicators';
import { z } from 'zod';
import { logistic } from '../calibration.ts';
import { callWithAtrExits } from '../call-with-atr-exits.ts';
import { abstain, type Side } from '../decision.ts';
import { defineBot } from '../define-bot.ts';
import { decimal } from '../parameters.ts';
import { sentence } from '../sentence.ts';
import { isFresh } from './fresh-reading.ts';

/**
 * Buys after forced sellers are done, and sells after forced buyers: a large candle that destroyed open interest.
 * Questionable: a cascade can have a second leg; the stop is as wide as the target.
 */
export const openInterestFlush = defineBot({
  slug: 'open-interest-flush',
  family: 'derivatives',
  name: 'Liquidation flush',
  thesis: 'Forced liquidations push the price too far; when they are over it comes back.',
  source: { author: 'Brunnermeier & Pedersen', year: 2009, title: 'Market Liquidity and Funding Liquidity' },
  timeframe: '1h',
  params: z.object({
    loss: decimal('Loss of open interest within the candle, in percent', { from: 0.3, to: 10, default: 1 }),
    move: decimal('Move of the candle, in ATR(14) before it', { from: 0.5, to: 5, default: 1.2 }),
  }),
  warmup: () => 20,
  needs: ['open-interest'],
  calibration: logistic({ intercept: 0.02, slope: 0.03, unit: 'loss of open interest in percent' }),
  decide(market, { loss, move }) {
    const { openInterest } = market;
    if (!openInterest) return abstain`no open interest data`;
    if (!isFresh(openInterest, market)) return abstain`open interest is older than this candle`;
    if (openInterest.length < 2) return abstain`0 of 1 past open interests`;

    const lost = 100 * (1 - openInterest.value() / openInterest.value(1));
    if (lost < loss) return abstain`open interest lost ${lost} % in this candle, needs ${loss} %`;
    const change = market.close() - market.open();
    const range = market.value(atr(14), 1);
    if (Math.abs(change) < move * range)
      return abstain`the candle moved ${change} while ATR(14) was ${range}: ${move} ATR are needed`;

    const side: Side = change > 0 ? 'SHORT' : 'LONG';
    return callWithAtrExits(market, {
      side,
      score: lost,
      targetAtr: 1.5,
      stopAtr: 1.5,
      horizonHours: 12,
      reason: sentence`open interest lost ${lost} % in a candle of ${change / range} ATR`,
    });
  },
});
