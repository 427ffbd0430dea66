import { adx, rsi } from '@quorum/indicators';
import { z } from 'zod';
import { logistic } from '../calibration.ts';
import { callWithAtrExits } from '../call-with-atr-exits.ts';
import { abstain, type Side } from '../decision.ts';
import { defineBot } from '../define-bot.ts';
import { decimal } from '../parameters.ts';
import { sentence } from '../sentence.ts';

/**
 * Buys when RSI comes back from oversold and sells when it comes back from overbought, only in a market without trend.
 * Questionable: ADX is slow, so the first extreme of a new trend still looks like the edge of a range.
 */
export const rsiRangeFade = defineBot({
  slug: 'rsi-range-fade',
  family: 'mean-reversion',
  name: 'RSI in a range',
  thesis: 'Without a trend, RSI returning from an extreme marks the edge of the range.',
  source: { author: 'Wilder', year: 1978, title: 'New Concepts in Technical Trading Systems' },
  timeframe: '1h',
  params: z.object({
    oversold: decimal('RSI(14) at or below this is oversold; 100 minus this, overbought', {
      from: 15,
      to: 40,
      default: 30,
    }),
    maximumAdx: decimal('ADX(14) above which the market counts as trending', {
      from: 12,
      to: 45,
      default: 28,
    }),
  }),
  warmup: () => 60,
  needs: [],
  calibration: logistic({ intercept: 0.02, slope: 0.08, unit: 'ADX(14) below its threshold, in tens' }),
  decide(market, { oversold, maximumAdx }) {
    const before = market.value(rsi(14), 1);
    const overbought = 100 - oversold;
    if (before > oversold && before < overbought)
      return abstain`RSI(14) was ${before}, between ${oversold} and ${overbought}`;

    const reading = market.value(rsi(14));
    if (reading <= oversold || reading >= overbought)
      return abstain`RSI(14) ${reading} has not come back between ${oversold} and ${overbought}`;

    const trend = market.value(adx(14));
    if (trend > maximumAdx)
      return abstain`RSI(14) came back to ${reading}, but ADX(14) ${trend} is above ${maximumAdx}`;

    const side: Side = before <= oversold ? 'LONG' : 'SHORT';
    const edge = side === 'LONG' ? `above ${oversold}` : `below ${overbought}`;
    return callWithAtrExits(market, {
      side,
      score: (maximumAdx - trend) / 10,
      targetAtr: 2,
      stopAtr: 2,
      leverage: 2,
      horizonHours: 24,
      reason: sentence`RSI(14) came back ${edge}, from ${before} to ${reading}, with ADX(14) ${trend}, at most ${maximumAdx}`,
    });
  },
});
