import { z } from 'zod';
import { logistic } from '../calibration.ts';
import { callWithAtrExits } from '../call-with-atr-exits.ts';
import { abstain, type Side } from '../decision.ts';
import { defineBot } from '../define-bot.ts';
import type { MarketView } from '../market-view.ts';
import { decimal, whole } from '../parameters.ts';
import { sentence } from '../sentence.ts';

const FEWEST_SYMBOLS = 5;

/**
 * Zweig's thrust: the share of rising coins swings from few to many within some candles, and the reverse.
 * Questionable: his ten days of thousands of stocks are ten candles of a few coins here, so the marks lie farther apart.
 */
export const breadthThrust = defineBot({
  slug: 'breadth-thrust',
  family: 'cross-market',
  name: 'Breadth thrust',
  thesis: 'When nearly all coins turn together, the turn is driven by the market and lasts.',
  source: { author: 'Zweig', year: 1986, title: 'Winning on Wall Street' },
  timeframe: '1h',
  params: z.object({
    candles: whole('Candles of the average share, and of the swing', { from: 4, to: 24, default: 8 }),
    low: decimal('Share of rising coins that counts as few', { from: 0.2, to: 0.45, default: 0.4 }),
    high: decimal('Share of rising coins that counts as many', { from: 0.55, to: 0.8, default: 0.65 }),
  }),
  warmup: ({ candles }) => Math.max(2 * candles, 16),
  needs: ['cross-section'],
  calibration: logistic({
    intercept: 0.02,
    slope: 0.2,
    unit: 'swing of the average share of rising coins, 0 to 1',
  }),
  decide(market, { candles, low, high }) {
    const newest = market.crossSection()?.advancing;
    if (newest === undefined) return abstain`no cross-section of the coins at this candle`;
    if (newest > 0.4 && newest < 0.6) return abstain`${100 * newest} % of the coins rose: no thrust`;
    const now = averageShare(market, candles, 0);
    const past = averageShare(market, candles, candles);
    if (now === null || past === null)
      return abstain`fewer than ${FEWEST_SYMBOLS} coins to count over ${2 * candles} candles`;

    const side: Side = now > past ? 'LONG' : 'SHORT';
    const [few, many] = side === 'LONG' ? [past, now] : [1 - past, 1 - now];
    const [pastPercent, nowPercent] = [100 * past, 100 * now];
    if (few > low || many < high)
      return abstain`the average share of rising coins went from ${pastPercent} % to ${nowPercent} %: no thrust`;
    const before = averageShare(market, candles, 1) ?? now;
    if ((side === 'LONG' ? before : 1 - before) >= high)
      return abstain`the thrust to ${nowPercent} % rising coins was there a candle ago`;
    return callWithAtrExits(market, {
      side,
      score: Math.abs(now - past),
      targetAtr: 2.5,
      stopAtr: 2.5,
      horizonHours: 36,
      reason: sentence`the average share of rising coins went from ${pastPercent} % to ${nowPercent} % in ${candles} candles`,
    });
  },
});

/** Mean share of rising coins over candles, ended `ago` candles back; null where it is not known. */
function averageShare(market: MarketView, candles: number, ago: number): number | null {
  let sum = 0;
  for (let place = ago; place < ago + candles; place++) {
    const moment = market.crossSection(place);
    if (!moment || moment.symbolCount < FEWEST_SYMBOLS) return null;
    sum += moment.advancing;
  }
  return sum / candles;
}
