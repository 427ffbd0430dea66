import { realisedVolatility } from '@quorum/indicators';
import { z } from 'zod';
import { logistic } from '../calibration.ts';
import { callWithAtrExits } from '../call-with-atr-exits.ts';
import { abstain, type Side } from '../decision.ts';
import { defineBot } from '../define-bot.ts';
import { decimal, whole } from '../parameters.ts';
import { sentence } from '../sentence.ts';

const LARGEST_LEVERAGE = 3;

/**
 * Comes back to the market when its volatility has fallen well below the usual, on the side of the longer move,
 * with a leverage that is the inverse of the variance.
 * Questionable: the paper holds the market long always; a coin's longer move decides the side here.
 */
export const volatilityManaged = defineBot({
  slug: 'volatility-managed',
  family: 'volatility',
  name: 'Volatility-managed entry',
  thesis:
    'Returns do not fall as much as variance does, so risk is paid best when the market has calmed down.',
  source: { author: 'Moreira & Muir', year: 2017, title: 'Volatility-Managed Portfolios' },
  timeframe: '1h',
  params: z.object({
    short: whole('Candles of the present volatility', { from: 12, to: 72, default: 24 }),
    long: whole('Candles of the usual volatility, and of the longer move', {
      from: 120,
      to: 500,
      default: 240,
    }),
    calm: decimal('Present over usual volatility below which the market is calm', {
      from: 0.4,
      to: 1,
      default: 0.7,
    }),
  }),
  warmup: ({ long }) => long + 2,
  needs: [],
  calibration: logistic({ intercept: 0.01, slope: 0.03, unit: 'the inverse of the relative variance' }),
  decide(market, { short, long, calm }) {
    const now = market.value(realisedVolatility(short)) / market.value(realisedVolatility(long));
    if (!(now < calm))
      return abstain`volatility of ${short} candles is ${now} of the usual, calm is below ${calm}`;
    const before = market.value(realisedVolatility(short), 1) / market.value(realisedVolatility(long), 1);
    if (before < calm) return abstain`the market calmed down before: volatility was ${before} of the usual`;
    if (now === 0) return abstain`nothing moved for ${short} candles`;

    const [close, past] = [market.close(), market.close(long)];
    const side: Side = close > past ? 'LONG' : 'SHORT';
    const inverseVariance = 1 / now ** 2;
    return callWithAtrExits(market, {
      side,
      score: inverseVariance,
      targetAtr: 3,
      stopAtr: 3,
      leverage: Math.min(inHalves(inverseVariance), LARGEST_LEVERAGE),
      horizonHours: 72,
      reason: sentence`volatility of ${short} candles fell to ${now} of the usual while the price went from ${past} to ${close} in ${long} candles`,
    });
  },
});

/** Leverage as it is set at an exchange; also keeps rounding errors out of the call. */
function inHalves(leverage: number): number {
  return Math.round(2 * leverage) / 2;
}
