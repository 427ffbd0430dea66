import { atr, superTrend, superTrendDirection } from '@quorum/indicators';
import { z } from 'zod';
import { logistic } from '../calibration.ts';
import { callWithAtrExits } from '../call-with-atr-exits.ts';
import { crossing } from '../crossing.ts';
import { abstain } from '../decision.ts';
import { defineBot } from '../define-bot.ts';
import { decimal, whole } from '../parameters.ts';
import { sentence } from '../sentence.ts';

/**
 * Goes with the SuperTrend when a close breaks its trailing band and it changes sides.
 * Questionable: it always has an opinion, so in a market without a trend it pays for turn after turn.
 */
export const superTrendFlip = defineBot({
  slug: 'super-trend-flip',
  family: 'trend',
  name: 'SuperTrend flip',
  thesis: 'A close beyond a trailing band of three ATR ends one trend and starts the next.',
  source: {
    author: 'Wilder',
    year: 1978,
    title: "New Concepts in Technical Trading Systems (the Volatility System, as Seban's SuperTrend)",
  },
  timeframe: '1h',
  params: z.object({
    length: whole('Candles of the ATR', { from: 5, to: 40, default: 10 }),
    ranges: decimal('Width of the band, in ATR', { from: 1.5, to: 6, default: 3 }),
  }),
  warmup: ({ length }) => Math.max(3 * length, 60),
  needs: [],
  calibration: logistic({
    intercept: 0.02,
    slope: 0.02,
    unit: 'distance of the new band from the close, in ATR(14)',
  }),
  decide(market, { length, ranges }) {
    const direction = superTrendDirection(length, ranges);
    const now = market.value(direction);
    const before = market.value(direction, 1);
    const side = before === 0 ? null : crossing(before, now);
    const line = superTrend(length, ranges);
    if (!side)
      return abstain`SuperTrend(${length},${ranges}) stays ${now < 0 ? 'above' : 'below'} the close ${market.close()}, at ${market.value(line)}`;

    const score = Math.abs(market.close() - market.value(line)) / market.value(atr(14));
    return callWithAtrExits(market, {
      side,
      score,
      targetAtr: 3,
      stopAtr: 3,
      leverage: 2,
      horizonHours: 72,
      reason: sentence`close ${market.close()} broke SuperTrend(${length},${ranges}) at ${market.value(line, 1)}, which turned ${side === 'LONG' ? 'up' : 'down'} to ${market.value(line)}`,
    });
  },
});
