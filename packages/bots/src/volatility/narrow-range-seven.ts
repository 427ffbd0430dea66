import { atr } from '@quorum/indicators';
import { z } from 'zod';
import { logistic } from '../calibration.ts';
import { callWithAtrExits } from '../call-with-atr-exits.ts';
import { abstain, type Side } from '../decision.ts';
import { defineBot } from '../define-bot.ts';
import { decimal, whole } from '../parameters.ts';
import { sentence } from '../sentence.ts';
import { narrowestRange } from './narrowest-range.ts';

/**
 * Crabel's NR7: after the narrowest candle of seven, goes with the next close beyond it by a stretch.
 * Questionable: Crabel enters intraday at the stretch; here only the close counts, which is later but surer.
 */
export const narrowRangeSeven = defineBot({
  slug: 'narrow-range-seven',
  family: 'volatility',
  name: 'Narrowest range of seven',
  thesis: 'Contraction precedes expansion: the first move out of the narrowest candle of seven goes on.',
  source: {
    author: 'Crabel',
    year: 1990,
    title: 'Day Trading with Short Term Price Patterns and Opening Range Breakout',
  },
  timeframe: '4h',
  params: z.object({
    candles: whole('Candles among which the range is the narrowest', { from: 4, to: 30, default: 7 }),
    stretch: decimal('How far beyond the narrow candle the close must be, in ATR(14)', {
      from: 0,
      to: 1,
      default: 0.2,
    }),
  }),
  warmup: ({ candles }) => Math.max(candles + 1, 15),
  needs: [],
  calibration: logistic({
    intercept: 0.02,
    slope: 0.08,
    unit: 'distance of the close beyond the narrow candle, in ATR(14)',
  }),
  decide(market, { candles, stretch }) {
    const [top, bottom, close] = [market.high(1), market.low(1), market.close()];
    if (close <= top && close >= bottom)
      return abstain`close ${close} is inside the candle before, ${bottom}–${top}`;
    const narrowest = market.value(narrowestRange(candles), 1);
    if (top - bottom > narrowest)
      return abstain`the candle before ranged ${top - bottom}; the narrowest of ${candles} did ${narrowest}`;

    const side: Side = close > top ? 'LONG' : 'SHORT';
    const range = market.value(atr(14));
    const beyond = side === 'LONG' ? close - top : bottom - close;
    if (beyond <= stretch * range)
      return abstain`close ${close} is ${beyond} out of the narrow candle ${bottom}–${top}, needs ${stretch * range}`;

    return callWithAtrExits(market, {
      side,
      score: beyond / range,
      targetAtr: 1.5,
      stopAtr: 1.5,
      leverage: 2,
      horizonHours: 36,
      reason: sentence`close ${close} ${side === 'LONG' ? 'above' : 'below'} ${bottom}–${top}, the narrowest candle of ${candles}`,
    });
  },
});
