import { rsi, sma } from '@quorum/indicators';
import { z } from 'zod';
import { logistic } from '../calibration.ts';
import { callWithAtrExits } from '../call-with-atr-exits.ts';
import { abstain, type Side } from '../decision.ts';
import { defineBot } from '../define-bot.ts';
import { decimal, whole } from '../parameters.ts';
import { sentence } from '../sentence.ts';

/**
 * Buys sharp dips above the long average, sells sharp rallies below it, with a limit behind the close.
 * Questionable: the limit misses the dips that turn at once, which are the best ones.
 */
export const connorsRsi2 = defineBot({
  slug: 'connors-rsi2',
  family: 'mean-reversion',
  name: 'Connors RSI(2)',
  thesis:
    'In a rising market a two-candle RSI near zero is a dip to buy; in a falling one, near 100, a rally to sell.',
  source: { author: 'Connors & Alvarez', year: 2008, title: 'Short Term Trading Strategies That Work' },
  timeframe: '1h',
  params: z.object({
    extreme: decimal('RSI(2) at or below this is a dip; 100 minus this, a rally', {
      from: 1,
      to: 20,
      default: 4,
    }),
    trend: whole('Candles of the long average', { from: 50, to: 400, default: 200 }),
    limitAtr: decimal('How far behind the close the limit waits, in ATR(14)', {
      from: 0,
      to: 1,
      default: 0.25,
    }),
  }),
  warmup: ({ trend }) => trend + 1,
  needs: [],
  calibration: logistic({ intercept: 0.25, slope: 0.03, unit: 'RSI(2) beyond its threshold, in points' }),
  decide(market, { extreme, trend, limitAtr }) {
    const reading = market.value(rsi(2));
    const average = market.value(sma(trend));
    const side: Side = market.close() > average ? 'LONG' : 'SHORT';
    const stretched = side === 'LONG' ? reading : 100 - reading;
    const place = side === 'LONG' ? 'above' : 'below';
    const threshold = side === 'LONG' ? `at or below ${extreme}` : `at or above ${100 - extreme}`;
    if (stretched > extreme)
      return abstain`RSI(2) ${reading} is not ${threshold}, for a close ${place} SMA(${trend}) ${average}`;

    return callWithAtrExits(market, {
      side,
      score: extreme - stretched,
      targetAtr: 1.5,
      stopAtr: 2,
      limitAtr,
      horizonHours: 24,
      reason: sentence`RSI(2) ${reading} ${threshold}, close ${market.close()} ${place} SMA(${trend}) ${average}`,
    });
  },
});
