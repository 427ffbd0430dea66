import { atr } from '@quorum/indicators';
import { z } from 'zod';
import { logistic } from '../calibration.ts';
import { callWithAtrExits } from '../call-with-atr-exits.ts';
import { abstain, type Side } from '../decision.ts';
import { defineBot } from '../define-bot.ts';
import { decimal, whole } from '../parameters.ts';
import { sentence } from '../sentence.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/**
 * The first hours of the UTC day predict its last ones: one bet a day, held until midnight.
 * Questionable: stocks have an opening, coins have not; midnight UTC is only where exchanges start their day.
 */
export const intradayMomentum = defineBot({
  slug: 'intraday-momentum',
  family: 'momentum',
  name: 'Intraday momentum',
  thesis: 'Those who come late to what moved the morning trade in its direction before the day ends.',
  source: { author: 'Gao, Han, Li & Zhou', year: 2018, title: 'Market Intraday Momentum' },
  timeframe: '1h',
  params: z.object({
    first: whole('Hours of the morning', { from: 1, to: 10, default: 3 }),
    last: whole('Hours before midnight at which to enter', { from: 2, to: 10, default: 6 }),
    move: decimal('How far the morning must have gone, in ATR(14)', { from: 0, to: 4, default: 0.75 }),
  }),
  warmup: () => 25,
  needs: [],
  calibration: logistic({ intercept: 0.01, slope: 0.04, unit: "the morning's move, in ATR(14)" }),
  decide(market, { first, last, move }) {
    const midnight = market.closedAt - (24 - last) * HOUR;
    if (midnight % DAY !== 0) return abstain`not ${last} hours before midnight UTC`;

    const opening = 23 - last;
    if (market.openedAt(opening) !== midnight)
      return abstain`the day's first candle is not ${opening} candles ago: some are missing`;

    const open = market.open(opening);
    const noon = market.close(24 - last - first);
    const range = market.value(atr(14));
    if (Math.abs(noon - open) <= move * range)
      return abstain`the first ${first} hours went from ${open} to ${noon}, not more than ${move} ATR of ${range}`;

    const side: Side = noon > open ? 'LONG' : 'SHORT';
    const score = Math.abs(noon - open) / range;
    return callWithAtrExits(market, {
      side,
      score,
      targetAtr: 2,
      stopAtr: 2,
      leverage: 2,
      horizonHours: last,
      reason: sentence`the first ${first} hours of the day went from ${open} to ${noon}, ${score} ATR ${side === 'LONG' ? 'up' : 'down'}`,
    });
  },
});
