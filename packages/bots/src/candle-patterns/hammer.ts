import { atr, donchianHigh, donchianLow } from '@quorum/indicators';
import { z } from 'zod';
import { logistic } from '../calibration.ts';
import { callWithAtrExits } from '../call-with-atr-exits.ts';
import { abstain, type Side } from '../decision.ts';
import { defineBot } from '../define-bot.ts';
import type { MarketView } from '../market-view.ts';
import { decimal, whole } from '../parameters.ts';
import { sentence } from '../sentence.ts';

/** The shadow on the other side may be at most this share of the candle's range. */
const OTHER_SHADOW = 0.2;

/**
 * A hammer at the low of many candles, a shooting star at their high: the move went on and was refused.
 * Questionable: its colour does not matter, as in Nison; he waits for confirmation, a limit behind the close does here.
 */
export const hammer = defineBot({
  slug: 'hammer',
  family: 'candle-patterns',
  name: 'Hammer and shooting star',
  thesis: 'A long shadow beyond an extreme, closed back near the other end, shows a move that was refused.',
  source: { author: 'Nison', year: 1991, title: 'Japanese Candlestick Charting Techniques' },
  timeframe: '1h',
  params: z.object({
    lookback: whole('Candles whose extreme the shadow must break', { from: 6, to: 100, default: 18 }),
    shadow: decimal('Length of the shadow, in bodies', { from: 1, to: 5, default: 2 }),
    size: decimal('Range of the candle, in ATR(14)', { from: 0.3, to: 3, default: 0.8 }),
  }),
  warmup: ({ lookback }) => Math.max(lookback + 1, 16),
  needs: [],
  calibration: logistic({ intercept: 0.02, slope: 0.05, unit: 'range of the candle, in ATR(14)' }),
  decide(market, { lookback, shadow, size }) {
    const side = shadowSide(market, shadow);
    if (!side) return abstain`no shadow of ${market.low()}–${market.high()} is ${shadow} bodies and alone`;
    const extreme =
      side === 'LONG' ? market.value(donchianLow(lookback), 1) : market.value(donchianHigh(lookback), 1);
    const reached = side === 'LONG' ? market.low() < extreme : market.high() > extreme;
    if (!reached)
      return abstain`a shadow for ${side} did not break the extreme ${extreme} of ${lookback} candles`;

    const range = market.high() - market.low();
    const usual = market.value(atr(14), 1);
    if (range < size * usual || usual === 0)
      return abstain`a shadow for ${side} on a range of ${range}, needs ${size} × ATR(14) ${usual}`;

    return callWithAtrExits(market, {
      side,
      score: range / usual,
      targetAtr: 1.6,
      stopAtr: 1.6,
      limitAtr: 0.15,
      horizonHours: 18,
      reason: sentence`${side === 'LONG' ? 'hammer' : 'shooting star'} of ${range / usual} ATR beyond ${extreme}, the extreme of ${lookback} candles`,
    });
  },
});

/** LONG for a long lower shadow with hardly an upper one, SHORT mirrored. */
function shadowSide(market: MarketView, shadow: number): Side | null {
  const [open, high, low, close] = [market.open(), market.high(), market.low(), market.close()];
  const upper = high - Math.max(open, close);
  const lower = Math.min(open, close) - low;
  const needed = shadow * Math.abs(close - open);
  const small = OTHER_SHADOW * (high - low);
  if (lower > needed && upper <= small && lower > small) return 'LONG';
  if (upper > needed && lower <= small && upper > small) return 'SHORT';
  return null;
}
