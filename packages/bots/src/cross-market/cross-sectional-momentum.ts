import { z } from 'zod';
import { logistic } from '../calibration.ts';
import { callWithAtrExits } from '../call-with-atr-exits.ts';
import { abstain, type Side } from '../decision.ts';
import { defineBot } from '../define-bot.ts';
import type { MarketView } from '../market-view.ts';
import { decimal, whole } from '../parameters.ts';
import { sentence } from '../sentence.ts';

const DAY = 24 * 3_600_000;
const FEWEST_SYMBOLS = 5;

/**
 * At the end of each UTC day it buys the coin that has beaten all others over some days, and sells the one that has lost.
 * Questionable: the published portfolios hold winners against losers; here each coin stands alone.
 */
export const crossSectionalMomentum = defineBot({
  slug: 'cross-sectional-momentum',
  family: 'cross-market',
  name: 'Cross-sectional momentum',
  thesis: 'Among coins, the winners of the last days go on winning against the others, and losers losing.',
  source: { author: 'Liu, Tsyvinski & Wu', year: 2022, title: 'Common Risk Factors in Cryptocurrency' },
  timeframe: '1h',
  params: z.object({
    candles: whole('Candles over which coins are compared', { from: 12, to: 168, default: 72 }),
    lead: decimal("Distance from the market's return, in deviations of the coins", {
      from: 0.3,
      to: 3,
      default: 1,
    }),
  }),
  warmup: ({ candles }) => Math.max(candles + 1, 16),
  needs: ['cross-section'],
  calibration: logistic({ intercept: 0.02, slope: 0.04, unit: "deviations from the market's return" }),
  decide(market, { candles, lead }) {
    if (market.closedAt % DAY !== 0) return abstain`the next comparison is at ${24} h UTC`;
    const all = totalOver(market, candles);
    if (!all) return abstain`fewer than ${FEWEST_SYMBOLS} coins to compare with over ${candles} candles`;

    const own = Math.log(market.close() / market.close(candles));
    const distance = (own - all.mean) / all.deviation;
    const [ownPercent, allPercent] = [100 * own, 100 * all.mean];
    if (!(Math.abs(distance) >= lead))
      return abstain`return ${ownPercent} % against ${allPercent} % of all coins is ${distance} deviations, needs ${lead}`;
    const side: Side = distance > 0 ? 'LONG' : 'SHORT';
    return callWithAtrExits(market, {
      side,
      score: Math.abs(distance),
      targetAtr: 3,
      stopAtr: 3,
      horizonHours: 48,
      reason: sentence`return ${ownPercent} % over ${candles} candles against ${allPercent} % of all coins: ${distance} deviations`,
    });
  },
});

/** Return of all coins over the last candles and the deviation of single coins around it; null where one is unknown. */
function totalOver(market: MarketView, candles: number): { mean: number; deviation: number } | null {
  let mean = 0;
  let variance = 0;
  for (let ago = 0; ago < candles; ago++) {
    const moment = market.crossSection(ago);
    if (!moment || moment.symbolCount < FEWEST_SYMBOLS) return null;
    mean += moment.meanReturn;
    variance += moment.dispersion ** 2;
  }
  return variance === 0 ? null : { mean, deviation: Math.sqrt(variance) };
}
