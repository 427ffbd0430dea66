import { atr, realisedVolatility } from '@quorum/indicators';
import { z } from 'zod';
import { logistic } from '../calibration.ts';
import { callWithAtrExits } from '../call-with-atr-exits.ts';
import { abstain, type Side } from '../decision.ts';
import { defineBot } from '../define-bot.ts';
import { decimal, whole } from '../parameters.ts';
import { sentence } from '../sentence.ts';
import { narrowestRange } from './narrowest-range.ts';

/**
 * Connors and Raschke's historical volatility set-up: short volatility is a fraction of long volatility, the candle
 * is an inside one or the narrowest of four, and the next one closes beyond it.
 * Questionable: they leave the first stop order in as a reversal; a bot that judges one call at a time cannot.
 */
export const historicalVolatilityRatio = defineBot({
  slug: 'historical-volatility-ratio',
  family: 'volatility',
  name: 'Historical volatility ratio',
  thesis: 'Volatility far below its own average comes back, and comes back with a move.',
  source: { author: 'Connors & Raschke', year: 1995, title: 'Street Smarts' },
  timeframe: '1h',
  params: z.object({
    short: whole('Candles of the short volatility', { from: 4, to: 24, default: 6 }),
    long: whole('Candles of the long volatility', { from: 60, to: 400, default: 100 }),
    ratio: decimal('Short over long volatility below which the market is quiet', {
      from: 0.2,
      to: 0.9,
      default: 0.5,
    }),
  }),
  warmup: ({ long }) => long + 2,
  needs: [],
  calibration: logistic({
    intercept: 0.02,
    slope: 0.08,
    unit: 'distance of the close beyond the quiet candle, in ATR(14)',
  }),
  decide(market, { short, long, ratio }) {
    const [top, bottom, close] = [market.high(1), market.low(1), market.close()];
    if (close <= top && close >= bottom)
      return abstain`close ${close} is inside the candle before, ${bottom}–${top}`;
    const inside = top <= market.high(2) && bottom >= market.low(2);
    if (!inside && top - bottom > market.value(narrowestRange(4), 1))
      return abstain`the candle before, ${bottom}–${top}, is neither an inside one nor the narrowest of 4`;
    const usual = market.value(realisedVolatility(long), 1);
    const quiet = market.value(realisedVolatility(short), 1);
    if (quiet >= ratio * usual)
      return abstain`volatility of ${short} candles ${100 * quiet} % is not below ${ratio} of ${100 * usual} % over ${long}`;

    const side: Side = close > top ? 'LONG' : 'SHORT';
    const beyond = side === 'LONG' ? close - top : bottom - close;
    return callWithAtrExits(market, {
      side,
      score: beyond / market.value(atr(14)),
      targetAtr: 2,
      stopAtr: 2,
      leverage: 2,
      horizonHours: 24,
      reason: sentence`close ${close} ${side === 'LONG' ? 'above' : 'below'} ${bottom}–${top} after volatility of ${short} candles fell to ${100 * quiet} %, over ${long} it is ${100 * usual} %`,
    });
  },
});
