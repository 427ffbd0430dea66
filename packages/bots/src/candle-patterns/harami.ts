import { averageBody } from '@quorum/indicators';
import { z } from 'zod';
import { logistic } from '../calibration.ts';
import { callWithAtrExits } from '../call-with-atr-exits.ts';
import { abstain, type Side } from '../decision.ts';
import { defineBot } from '../define-bot.ts';
import { decimal } from '../parameters.ts';
import { sentence } from '../sentence.ts';

const LENGTH = 20;

/**
 * A harami: after a very long body, a small one against it that stays inside the long candle; fades the long one.
 * Questionable: crypto opens at the long close, so the small candle cannot lie free inside the body, only within its range.
 */
export const harami = defineBot({
  slug: 'harami',
  family: 'candle-patterns',
  name: 'Harami after a long body',
  thesis: 'A long candle that nobody follows, and the next one stays inside it, has used up its side.',
  source: { author: 'Nison', year: 1991, title: 'Japanese Candlestick Charting Techniques' },
  timeframe: '1h',
  params: z.object({
    size: decimal('Body of the long candle, in average bodies', { from: 1, to: 5, default: 1.8 }),
    inner: decimal('Largest body of the small candle, as a share of the long one', {
      from: 0.1,
      to: 0.8,
      default: 0.45,
    }),
  }),
  warmup: () => LENGTH + 2,
  needs: [],
  calibration: logistic({ intercept: 0.02, slope: 0.02, unit: 'body of the long candle, in average bodies' }),
  decide(market, { size, inner }) {
    if (market.high() > market.high(1) || market.low() < market.low(1))
      return abstain`${market.low()}–${market.high()} is not inside the candle before, ${market.low(1)}–${market.high(1)}`;

    const long = market.close(1) - market.open(1);
    const small = market.close() - market.open();
    if (long * small >= 0 || Math.abs(small) > inner * Math.abs(long))
      return abstain`the body ${small} is not a small one against ${long}, at most ${inner} of it`;

    const usual = market.value(averageBody(LENGTH), 2);
    if (Math.abs(long) < size * usual || usual === 0)
      return abstain`the long body is ${Math.abs(long)}, needs ${size} average ones of ${usual}`;

    const times = Math.abs(long) / usual;
    const side: Side = long < 0 ? 'LONG' : 'SHORT';
    return callWithAtrExits(market, {
      side,
      score: times,
      targetAtr: 1.4,
      stopAtr: 1.4,
      limitAtr: 0.1,
      horizonHours: 12,
      reason: sentence`a body of ${times} average ones and a small one of ${Math.abs(small / long)} of it inside: fade it ${side}`,
    });
  },
});
