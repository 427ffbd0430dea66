import { averageBody, donchianHigh, donchianLow } from '@quorum/indicators';
import { z } from 'zod';
import { logistic } from '../calibration.ts';
import { callWithAtrExits } from '../call-with-atr-exits.ts';
import { abstain, type Side } from '../decision.ts';
import { defineBot } from '../define-bot.ts';
import type { MarketView } from '../market-view.ts';
import { decimal } from '../parameters.ts';
import { sentence } from '../sentence.ts';

const LOOKBACK = 10;

/**
 * A morning star: a long falling candle, a small one at the low, a rising one that takes back half; evening mirrored.
 * Questionable: crypto has no gaps around the star, so the star must make the extreme of ten candles instead.
 */
export const morningStar = defineBot({
  slug: 'morning-star',
  family: 'candle-patterns',
  name: 'Morning and evening star',
  thesis: 'A long candle, a moment of rest at the extreme and a strong answer: the move has changed hands.',
  source: { author: 'Nison', year: 1991, title: 'Japanese Candlestick Charting Techniques' },
  timeframe: '4h',
  params: z.object({
    size: decimal('Body of the first candle, in average bodies', { from: 0.5, to: 3, default: 0.8 }),
    star: decimal('Largest body of the star, as a share of the first', { from: 0.1, to: 0.7, default: 0.4 }),
    answer: decimal('Share of the first body the third must take back', { from: 0.3, to: 1, default: 0.5 }),
  }),
  warmup: () => 24,
  needs: [],
  calibration: logistic({ intercept: 0.02, slope: 0.04, unit: 'share of the first body taken back' }),
  decide(market, { size, star, answer }) {
    const first = market.close(2) - market.open(2);
    const third = market.close() - market.open();
    if (first * third >= 0) return abstain`bodies ${first} and ${third} do not point against each other`;

    const middle = Math.abs(market.close(1) - market.open(1)) / Math.abs(first);
    if (middle > star) return abstain`the middle body is ${middle} of the first, a star has at most ${star}`;

    const taken = (market.close() - market.close(2)) / -first;
    if (taken < answer)
      return abstain`the third candle took back ${taken} of the first body, needs ${answer}`;

    const side: Side = first < 0 ? 'LONG' : 'SHORT';
    if (!atExtreme(market, side))
      return abstain`the star for ${side} is not at the extreme of ${LOOKBACK} candles`;

    const usual = market.value(averageBody(20), 3);
    if (Math.abs(first) < size * usual)
      return abstain`the first body is ${Math.abs(first)}, needs ${size} average bodies of ${usual}`;

    return callWithAtrExits(market, {
      side,
      score: taken,
      targetAtr: 2,
      stopAtr: 2,
      horizonHours: 48,
      reason: sentence`${side === 'LONG' ? 'morning' : 'evening'} star at the extreme of ${LOOKBACK} candles: body ${middle} of the first, ${taken} of it taken back`,
    });
  },
});

/** Whether the star's low (for LONG) or high is that of the last candles, the answer included. */
function atExtreme(market: MarketView, side: Side): boolean {
  return side === 'LONG'
    ? market.low(1) <= market.value(donchianLow(LOOKBACK))
    : market.high(1) >= market.value(donchianHigh(LOOKBACK));
}
