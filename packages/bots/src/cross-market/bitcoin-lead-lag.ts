import { realisedVolatility } from '@quorum/indicators';
import { z } from 'zod';
import { logistic } from '../calibration.ts';
import { callWithAtrExits } from '../call-with-atr-exits.ts';
import { abstain, type Side } from '../decision.ts';
import { defineBot } from '../define-bot.ts';
import type { MarketView } from '../market-view.ts';
import { decimal, whole } from '../parameters.ts';
import { sentence } from '../sentence.ts';

const VOLATILITY_CANDLES = 120;

/**
 * Bitcoin has moved far and this coin has not: it follows.
 * Questionable: moves are compared in each coin's own volatility, which stands in for a beta.
 */
export const bitcoinLeadLag = defineBot({
  slug: 'bitcoin-lead-lag',
  family: 'cross-market',
  name: 'Bitcoin leads',
  thesis:
    'News reaches Bitcoin first; a coin that has not followed a large move of Bitcoin yet will catch up.',
  source: {
    author: 'Lo & MacKinlay',
    year: 1990,
    title: 'When Are Contrarian Profits Due to Stock Market Overreaction?',
  },
  timeframe: '1h',
  params: z.object({
    candles: whole('Candles over which both moves are measured', { from: 1, to: 12, default: 3 }),
    lead: decimal("Bitcoin's move that counts as large, in its own deviations", {
      from: 0.5,
      to: 4,
      default: 1.5,
    }),
    lag: decimal('How far the coin must be behind, in deviations', { from: 0.2, to: 3, default: 0.9 }),
  }),
  warmup: () => VOLATILITY_CANDLES + 1,
  needs: ['benchmark'],
  calibration: logistic({ intercept: 0.02, slope: 0.08, unit: 'deviations the coin is behind Bitcoin' }),
  decide(market, { candles, lead, lag }) {
    const { benchmark } = market;
    if (!benchmark) return abstain`no benchmark: no Bitcoin candle at this time, or this is Bitcoin`;
    if (benchmark.at(realisedVolatility(VOLATILITY_CANDLES)) === null) {
      return abstain`Bitcoin has ${benchmark.length} candles, needs ${VOLATILITY_CANDLES + 1}`;
    }
    if (benchmark.openedAt(candles) !== market.openedAt(candles)) {
      return abstain`a candle of the last ${candles} is missing, so the moves do not compare`;
    }
    const bitcoin = movedBy(benchmark, candles);
    const coin = movedBy(market, candles);
    if (bitcoin === null || coin === null)
      return abstain`fewer than ${VOLATILITY_CANDLES} moving candles of Bitcoin or the coin`;
    if (Math.abs(bitcoin) < lead)
      return abstain`Bitcoin moved ${bitcoin} deviations in ${candles} candles, needs ${lead}`;

    const side: Side = bitcoin > 0 ? 'LONG' : 'SHORT';
    const behind = side === 'LONG' ? bitcoin - coin : coin - bitcoin;
    if (behind < lag) return abstain`the coin is ${behind} deviations behind Bitcoin, needs ${lag}`;

    return callWithAtrExits(market, {
      side,
      score: behind,
      targetAtr: 1.5,
      stopAtr: 1.5,
      leverage: 2,
      horizonHours: 12,
      reason: sentence`Bitcoin moved ${bitcoin} deviations in ${candles} candles and the coin ${coin}: ${behind} behind`,
    });
  },
});

/** Log return over the last candles in deviations of its own volatility; null where that is unknown or 0. */
function movedBy(market: MarketView, candles: number): number | null {
  const volatility = market.at(realisedVolatility(VOLATILITY_CANDLES));
  if (!volatility) return null;
  return Math.log(market.close() / market.close(candles)) / (volatility * Math.sqrt(candles));
}
