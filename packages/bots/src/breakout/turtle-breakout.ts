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
 * The Turtles' System 1: the first close beyond the range of twenty candles, with a stop of two N.
 * Questionable: their rule to skip a breakout after a winning one needs the bot's own past and is left out.
 */
export const turtleBreakout = defineBot({
  slug: 'turtle-breakout',
  family: 'breakout',
  name: 'Turtle breakout',
  thesis:
    'A close beyond the range of twenty candles is the start of a move long enough to pay for the false ones.',
  source: { author: 'Faith', year: 2007, title: 'Way of the Turtle (Dennis & Eckhardt, 1983)' },
  timeframe: '4h',
  params: z.object({
    range: whole('Candles of the range', { from: 10, to: 80, default: 20 }),
    targetAtr: decimal('Take profit, in ATR(14)', { from: 1, to: 8, default: 2.5 }),
  }),
  warmup: ({ range }) => Math.max(range + 2, 30),
  needs: [],
  calibration: logistic({
    intercept: 0.02,
    slope: 0.1,
    unit: 'distance of the close beyond the range, in ATR(14)',
  }),
  decide(market, { range, targetAtr }) {
    const out = beyondRange(market, range, 0);
    const outBefore = beyondRange(market, range, 1);
    if (out === 0) return abstain`close ${market.close()} is inside the range of ${range} candles`;
    if (out * outBefore > 0)
      return abstain`the range of ${range} candles was left before, at ${market.close(1)}`;

    const side: Side = out > 0 ? 'LONG' : 'SHORT';
    const score = Math.abs(out) / market.value(atr(14));
    return callWithAtrExits(market, {
      side,
      score,
      targetAtr,
      stopAtr: 2,
      leverage: 2,
      horizonHours: 168,
      reason: sentence`first close ${market.close()} ${side === 'LONG' ? 'above' : 'below'} the range of ${range} candles, by ${score} ATR`,
    });
  },
});

/** How far the close lies outside the range of the candles before it, signed; 0 inside. */
function beyondRange(market: MarketView, range: number, ago: number): number {
  const close = market.close(ago);
  const top = market.value(donchianHigh(range), ago + 1);
  const bottom = market.value(donchianLow(range), ago + 1);
  return Math.max(close - top, 0) + Math.min(close - bottom, 0);
}
