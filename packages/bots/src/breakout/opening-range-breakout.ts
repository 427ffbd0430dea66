import { atr, donchianHigh, donchianLow } from '@quorum/indicators';
import { z } from 'zod';
import { logistic } from '../calibration.ts';
import { callWithAtrExits } from '../call-with-atr-exits.ts';
import { abstain, type Side } from '../decision.ts';
import { defineBot } from '../define-bot.ts';
import { whole } from '../parameters.ts';
import { sentence } from '../sentence.ts';
import { hoursIntoDay } from '../utc-day.ts';

/**
 * Crabel's opening range: goes with a close out of the first hours of the UTC day, while the day is young.
 * Questionable: coins trade around the clock; midnight UTC is when their daily candles and many funds turn.
 */
export const openingRangeBreakout = defineBot({
  slug: 'opening-range-breakout',
  family: 'breakout',
  name: 'Opening range breakout',
  thesis: 'The first hours show what the day argues about; who leaves them early has won the argument.',
  source: {
    author: 'Crabel',
    year: 1990,
    title: 'Day Trading with Short Term Price Patterns and Opening Range Breakout',
  },
  timeframe: '1h',
  params: z.object({
    opening: whole('Hours of the opening range, from midnight UTC', { from: 1, to: 8, default: 4 }),
    latest: whole('Last hour of the day whose close may break out', { from: 8, to: 22, default: 14 }),
  }),
  warmup: () => 49,
  needs: [],
  calibration: logistic({
    intercept: 0.02,
    slope: 0.06,
    unit: 'distance of the close beyond the opening range, in ATR(14)',
  }),
  decide(market, { opening, latest }) {
    const hours = hoursIntoDay(market);
    if (hours === null) return abstain`a candle of the last ${48} hours is missing`;
    if (hours < opening || hours > latest)
      return abstain`hour ${hours} of the day is not one of ${opening}–${latest}`;

    const top = market.value(donchianHigh(opening), hours - opening + 1);
    const bottom = market.value(donchianLow(opening), hours - opening + 1);
    const [close, before] = [market.close(), market.close(1)];
    if (close <= top && close >= bottom)
      return abstain`close ${close} is inside the opening range ${bottom}–${top}`;
    const side: Side = close > top ? 'LONG' : 'SHORT';
    if (side === 'LONG' ? before > top : before < bottom)
      return abstain`the opening range ${bottom}–${top} was left before, at ${before}`;

    const beyond = side === 'LONG' ? close - top : bottom - close;
    return callWithAtrExits(market, {
      side,
      score: beyond / market.value(atr(14)),
      targetAtr: 2,
      stopAtr: 2,
      leverage: 2,
      horizonHours: 12,
      reason: sentence`close ${close} ${side === 'LONG' ? 'above' : 'below'} the opening range ${bottom}–${top} in hour ${hours} of the day`,
    });
  },
});
