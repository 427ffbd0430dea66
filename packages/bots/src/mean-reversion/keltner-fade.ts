import { atr, ema, isFlat } from '@quorum/indicators';
import { z } from 'zod';
import { logistic } from '../calibration.ts';
import { callWithAtrExits } from '../call-with-atr-exits.ts';
import { abstain, type Side } from '../decision.ts';
import { defineBot } from '../define-bot.ts';
import type { MarketView } from '../market-view.ts';
import { decimal, whole } from '../parameters.ts';
import { sentence } from '../sentence.ts';

/**
 * Fades a probe: a candle that traded outside the Keltner channel and closed inside, in the half that turned its back.
 * Questionable: the channel is Raschke's, with an exponential mean and ATR; Keltner had plain means of daily ranges.
 */
export const keltnerFade = defineBot({
  slug: 'keltner-fade',
  family: 'mean-reversion',
  name: 'Keltner fade',
  thesis:
    'A channel of average ranges holds most trading: a probe beyond it that is refused returns to the mean.',
  source: { author: 'Keltner', year: 1960, title: 'How to Make Money in Commodities' },
  timeframe: '4h',
  params: z.object({
    length: whole('Candles of the channel', { from: 10, to: 60, default: 20 }),
    ranges: decimal('Width of the channel on each side, in ATR', { from: 1, to: 4, default: 1.8 }),
  }),
  warmup: ({ length }) => Math.max(3 * length, 30),
  needs: [],
  calibration: logistic({ intercept: 0.02, slope: 0.1, unit: 'how far the probe went outside, in ATR(14)' }),
  decide(market, { length, ranges }) {
    const [low, high] = [market.low(), market.high()];
    const middle = market.value(ema(length));
    const width = ranges * market.value(atr(length));
    const [lower, upper] = [middle - width, middle + width];
    const side = probed(low < lower, high > upper);
    if (!side)
      return abstain`${low}–${high} probed no side, or both, of the Keltner channel ${lower}–${upper}`;

    const place = turnedFrom(market, side);
    const inside = market.close() > lower && market.close() < upper;
    if (!inside || place < 0.5)
      return abstain`the probe was not refused: close ${market.close()} for a channel ${lower}–${upper}`;

    const edge = side === 'LONG' ? lower : upper;
    const score = (side === 'LONG' ? lower - low : high - upper) / market.value(atr(14));
    return callWithAtrExits(market, {
      side,
      score,
      targetAtr: 1.5,
      stopAtr: 1.5,
      leverage: 2,
      horizonHours: 72,
      reason: sentence`a probe ${score} ATR ${side === 'LONG' ? 'below' : 'above'} the Keltner channel at ${edge} was refused: it closed at ${market.close()}`,
    });
  },
});

function probed(below: boolean, above: boolean): Side | null {
  if (below === above) return null;
  return below ? 'LONG' : 'SHORT';
}

/** How far the close has come back from the probed end of its candle, 0..1. */
function turnedFrom(market: MarketView, side: Side): number {
  const range = market.high() - market.low();
  if (isFlat(range, market.close())) return 0;
  const place = (market.close() - market.low()) / range;
  return side === 'LONG' ? place : 1 - place;
}
