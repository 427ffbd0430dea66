import { atr, donchianHigh, donchianLow } from '@quorum/indicators';
import { z } from 'zod';
import { logistic } from '../calibration.ts';
import { callWithAtrExits } from '../call-with-atr-exits.ts';
import { abstain, type Side } from '../decision.ts';
import { defineBot } from '../define-bot.ts';
import type { MarketView } from '../market-view.ts';
import { decimal, whole } from '../parameters.ts';
import { sentence } from '../sentence.ts';

/**
 * Tweezers: a candle reaches a new extreme, the next one turns at the very same price; goes with the turn.
 * Questionable: equal to the tick is luck in crypto, so the two extremes may differ by a fraction of the ATR.
 */
export const tweezers = defineBot({
  slug: 'tweezers',
  family: 'candle-patterns',
  name: 'Tweezers top and bottom',
  thesis: 'Two candles that turn at the same price show an order that waits there; the move ends at it.',
  source: { author: 'Nison', year: 1991, title: 'Japanese Candlestick Charting Techniques' },
  timeframe: '1h',
  params: z.object({
    lookback: whole('Candles whose extreme the two must share', { from: 6, to: 100, default: 24 }),
    tolerance: decimal('How far the two extremes may differ, in ATR(14)', {
      from: 0.02,
      to: 0.5,
      default: 0.12,
    }),
  }),
  warmup: ({ lookback }) => Math.max(lookback + 1, 16),
  needs: [],
  calibration: logistic({ intercept: 0.03, slope: 0.02, unit: 'body of the turning candle, in ATR(14)' }),
  decide(market, { lookback, tolerance }) {
    const side = turningSide(market);
    if (!side) return abstain`closes ${market.close(1)} and ${market.close()} are no turn of two bodies`;

    const difference = side === 'LONG' ? market.low() - market.low(1) : market.high() - market.high(1);
    const usual = market.value(atr(14), 1);
    if (Math.abs(difference) > tolerance * usual || usual === 0)
      return abstain`the extremes for ${side} differ by ${difference}, more than ${tolerance} ATR(14) of ${usual}`;

    const reached = side === 'LONG' ? market.low(1) : market.high(1);
    const extreme =
      side === 'LONG' ? market.value(donchianLow(lookback), 1) : market.value(donchianHigh(lookback), 1);
    if (reached !== extreme)
      return abstain`${reached} is not the extreme of ${lookback} candles, ${extreme} is`;

    const body = Math.abs(market.close() - market.open()) / usual;
    return callWithAtrExits(market, {
      side,
      score: body,
      targetAtr: 1.6,
      stopAtr: 1.6,
      limitAtr: 0.1,
      horizonHours: 18,
      reason: sentence`two candles turned at ${reached}, the extreme of ${lookback}, the second with a body of ${body} ATR: go ${side}`,
    });
  },
});

/** LONG when a rising body follows a falling one, SHORT mirrored. */
function turningSide(market: MarketView): Side | null {
  const before = market.close(1) - market.open(1);
  const now = market.close() - market.open();
  if (before < 0 && now > 0) return 'LONG';
  if (before > 0 && now < 0) return 'SHORT';
  return null;
}
