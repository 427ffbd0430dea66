import { rsi } from '@quorum/indicators';
import { z } from 'zod';
import { logistic } from '../calibration.ts';
import { callWithAtrExits } from '../call-with-atr-exits.ts';
import { abstain, type Side } from '../decision.ts';
import { defineBot } from '../define-bot.ts';
import { decimal, whole } from '../parameters.ts';
import { sentence } from '../sentence.ts';
import { rsiHigh, rsiLow } from './rsi-range.ts';

/**
 * Brown's range rules: in a bear market RSI stays under about 60, in a bull market over about 40. Bets on the first
 * candle beyond the range it kept. Questionable: the range may have been kept by luck, so it must have lasted.
 */
export const rsiRangeShift = defineBot({
  slug: 'rsi-range-shift',
  family: 'momentum',
  name: 'RSI range shift',
  thesis: 'An RSI that leaves the range it has long kept shows that the market has changed hands.',
  source: { author: 'Brown', year: 1999, title: 'Technical Analysis for the Trading Professional' },
  timeframe: '1h',
  params: z.object({
    ceiling: decimal('Where the range of a falling market ends; 100 minus this, of a rising one', {
      from: 55,
      to: 75,
      default: 60,
    }),
    memory: whole('Candles the range must have lasted', { from: 10, to: 120, default: 30 }),
  }),
  warmup: ({ memory }) => Math.max(memory + 16, 60),
  needs: [],
  calibration: logistic({ intercept: 0.02, slope: 0.15, unit: 'RSI(14) beyond its range, in ten points' }),
  decide(market, { ceiling, memory }) {
    const now = market.value(rsi(14));
    const side: Side = now >= 50 ? 'LONG' : 'SHORT';
    const level = side === 'LONG' ? now : 100 - now;
    if (level <= ceiling) return abstain`RSI(14) ${now} is between ${100 - ceiling} and ${ceiling}`;

    const kept = market.value(side === 'LONG' ? rsiHigh(14, memory) : rsiLow(14, memory), 1);
    const levelKept = side === 'LONG' ? kept : 100 - kept;
    if (levelKept > ceiling) return abstain`RSI(14) ${now} was as far as ${kept} within ${memory} candles`;

    return callWithAtrExits(market, {
      side,
      score: (level - ceiling) / 10,
      targetAtr: 2.75,
      stopAtr: 2.75,
      leverage: 2,
      horizonHours: 60,
      reason: sentence`RSI(14) ${now} left the range of ${memory} candles, which ended at ${kept}`,
    });
  },
});
