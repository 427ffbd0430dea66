import { averageVolume, donchianHigh, donchianLow } from '@quorum/indicators';
import { z } from 'zod';
import { logistic } from '../calibration.ts';
import { callWithAtrExits } from '../call-with-atr-exits.ts';
import { abstain, type Side } from '../decision.ts';
import { defineBot } from '../define-bot.ts';
import type { MarketView } from '../market-view.ts';
import { decimal, whole } from '../parameters.ts';
import { sentence } from '../sentence.ts';

const USUAL = 30;

/**
 * Wyckoff's climax: everybody sells at once at a new low, and the next candle rallies without them; mirrored at highs.
 * Questionable: he waits for a secondary test, which takes days; the first rally is taken instead.
 */
export const volumeClimax = defineBot({
  slug: 'volume-climax',
  family: 'volume-flow',
  name: 'Volume climax reversal',
  thesis: 'A new extreme on enormous volume that the next candle takes back was the last of the panic.',
  source: {
    author: 'Wyckoff',
    year: 1931,
    title: 'The Richard D. Wyckoff Method of Trading and Investing in Stocks',
  },
  timeframe: '4h',
  params: z.object({
    lookback: whole('Candles whose extreme the climax must break', { from: 10, to: 100, default: 20 }),
    volume: decimal('Volume of the climax, in average volumes', { from: 1, to: 6, default: 1.6 }),
    recovery: decimal('Share of the climax range the next candle takes back', {
      from: 0,
      to: 1,
      default: 0.2,
    }),
  }),
  warmup: ({ lookback }) => Math.max(lookback, USUAL) + 3,
  needs: [],
  calibration: logistic({ intercept: 0.02, slope: 0.03, unit: 'volume of the climax, in average volumes' }),
  decide(market, { lookback, volume, recovery }) {
    const side = climaxSide(market, lookback);
    if (!side)
      return abstain`the candle before, ${market.low(1)}–${market.high(1)}, was no turned extreme of ${lookback} candles`;

    const typical = market.value(averageVolume(USUAL), 2);
    if (typical === 0) return abstain`nothing traded in ${USUAL} candles`;
    const times = market.volume(1) / typical;
    if (times < volume) return abstain`the extreme came on ${times} average volumes, needs ${volume}`;

    const back = Math.abs(market.close() - market.close(1)) / (market.high(1) - market.low(1));
    if (back < recovery) return abstain`the climax was taken back by ${back} of its range, needs ${recovery}`;

    return callWithAtrExits(market, {
      side,
      score: times,
      targetAtr: 2,
      stopAtr: 2,
      horizonHours: 48,
      reason: sentence`${side === 'LONG' ? 'selling' : 'buying'} climax on ${times} average volumes at the extreme of ${lookback} candles, ${back} of its range taken back`,
    });
  },
});

/** LONG when the candle before fell to a new low and this one holds it and rises; SHORT mirrored. */
function climaxSide(market: MarketView, lookback: number): Side | null {
  const [close, closeBefore, openBefore] = [market.close(), market.close(1), market.open(1)];
  if (close > closeBefore && closeBefore < openBefore && market.low() >= market.low(1))
    return market.low(1) < market.value(donchianLow(lookback), 2) ? 'LONG' : null;
  if (close < closeBefore && closeBefore > openBefore && market.high() <= market.high(1))
    return market.high(1) > market.value(donchianHigh(lookback), 2) ? 'SHORT' : null;
  return null;
}
