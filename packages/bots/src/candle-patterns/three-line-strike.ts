import { atr } from '@quorum/indicators';
import { z } from 'zod';
import { logistic } from '../calibration.ts';
import { callWithAtrExits } from '../call-with-atr-exits.ts';
import { abstain, type Side } from '../decision.ts';
import { defineBot } from '../define-bot.ts';
import type { MarketView } from '../market-view.ts';
import { decimal } from '../parameters.ts';
import { sentence } from '../sentence.ts';

/**
 * A three-line strike: three candles one way, and a fourth that undoes them all; goes with the fourth.
 * Questionable: the books call it a continuation of the three; Bulkowski counted, and it reversed most of the time.
 */
export const threeLineStrike = defineBot({
  slug: 'three-line-strike',
  family: 'candle-patterns',
  name: 'Three-line strike',
  thesis: 'One candle that undoes three shows who is stronger: the fourth one leads.',
  source: { author: 'Bulkowski', year: 2008, title: 'Encyclopedia of Candlestick Charts' },
  timeframe: '1h',
  params: z.object({
    size: decimal('Body of the fourth candle, in ATR(14)', { from: 0.2, to: 3, default: 0.5 }),
    excess: decimal('How far it must close beyond the first open, in ATR(14)', {
      from: 0,
      to: 1,
      default: 0,
    }),
  }),
  warmup: () => 16,
  needs: [],
  calibration: logistic({ intercept: 0.02, slope: 0.04, unit: 'body of the fourth candle, in ATR(14)' }),
  decide(market, { size, excess }) {
    const side = strikeSide(market);
    if (!side)
      return abstain`the close ${market.close()} does not strike out three candles from ${market.open(3)}`;

    const usual = market.value(atr(14), 1);
    if (usual === 0) return abstain`ATR(14) was 0: the market stood still at ${market.close(1)}`;
    const body = Math.abs(market.close() - market.open()) / usual;
    if (body < size) return abstain`the fourth body is ${body} ATR, needs ${size}`;
    const beyond = Math.abs(market.close() - market.open(3)) / usual;
    if (beyond < excess)
      return abstain`the fourth candle closed ${beyond} ATR beyond the first open, needs ${excess}`;

    return callWithAtrExits(market, {
      side,
      score: body,
      targetAtr: 1.8,
      stopAtr: 1.8,
      leverage: 2,
      horizonHours: 24,
      reason: sentence`a ${side === 'LONG' ? 'rising' : 'falling'} body of ${body} ATR struck out the three before it, close ${market.close()} beyond ${market.open(3)}`,
    });
  },
});

/** LONG when three falling candles with falling closes are followed by a close above the first open; SHORT mirrored. */
function strikeSide(market: MarketView): Side | null {
  const direction = Math.sign(market.close() - market.open());
  if (direction === 0 || direction * (market.close() - market.open(3)) <= 0) return null;
  for (let ago = 1; ago <= 3; ago++) {
    if (direction * (market.close(ago) - market.open(ago)) >= 0) return null;
    if (ago > 1 && direction * (market.close(ago - 1) - market.close(ago)) >= 0) return null;
  }
  return direction > 0 ? 'LONG' : 'SHORT';
}
