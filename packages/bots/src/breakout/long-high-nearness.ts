import { atr, donchianHigh, donchianLow } from '@quorum/indicators';
import { z } from 'zod';
import { logistic } from '../calibration.ts';
import { callWithAtrExits } from '../call-with-atr-exits.ts';
import { abstain, type Side } from '../decision.ts';
import { defineBot } from '../define-bot.ts';
import { decimal, whole } from '../parameters.ts';
import { sentence } from '../sentence.ts';

/**
 * George and Hwang's nearness: goes LONG when the close comes near the high of two months, SHORT near their low.
 * Questionable: the paper ranks stocks by a year's high; two months are what a history of 4-hour candles holds.
 */
export const longHighNearness = defineBot({
  slug: 'long-high-nearness',
  family: 'breakout',
  name: 'Nearness to the long high',
  thesis: 'Traders shrink from bidding above a remembered high, so good news near it is paid for late.',
  source: {
    author: 'George & Hwang',
    year: 2004,
    title: 'The 52-Week High and Momentum Investing',
  },
  timeframe: '4h',
  params: z.object({
    memory: whole('Candles of the remembered high and low', { from: 120, to: 500, default: 360 }),
    nearness: decimal('Close over the high, or the low over the close, that is near', {
      from: 0.9,
      to: 0.995,
      default: 0.97,
    }),
  }),
  warmup: ({ memory }) => memory + 1,
  needs: [],
  calibration: logistic({ intercept: 0.02, slope: 0.01, unit: 'width of the remembered range, in ATR(14)' }),
  decide(market, { memory, nearness }) {
    const [close, before] = [market.close(), market.close(1)];
    const high = market.value(donchianHigh(memory));
    const low = market.value(donchianLow(memory));
    const [toHigh, toLow] = [close / high, low / close];
    if (toHigh < nearness && toLow < nearness)
      return abstain`close ${close} is not within ${100 - 100 * nearness} % of ${low} or ${high}, the range of ${memory} candles`;
    const side: Side = toHigh > toLow ? 'LONG' : 'SHORT';
    const nearBefore =
      side === 'LONG'
        ? before / market.value(donchianHigh(memory), 1)
        : market.value(donchianLow(memory), 1) / before;
    if (nearBefore >= nearness)
      return abstain`the price was near ${side === 'LONG' ? high : low} before, at ${before}`;

    return callWithAtrExits(market, {
      side,
      score: (high - low) / market.value(atr(14)),
      targetAtr: 3.5,
      stopAtr: 3.5,
      horizonHours: 168,
      reason: sentence`close ${close} came within ${100 - 100 * nearness} % of the ${side === 'LONG' ? 'high' : 'low'} ${side === 'LONG' ? high : low} of ${memory} candles, from ${before}`,
    });
  },
});
