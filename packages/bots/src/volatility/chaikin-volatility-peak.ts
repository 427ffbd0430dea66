import { atr, chaikinVolatility } from '@quorum/indicators';
import { z } from 'zod';
import { logistic } from '../calibration.ts';
import { callWithAtrExits } from '../call-with-atr-exits.ts';
import { abstain, type Side } from '../decision.ts';
import { defineBot } from '../define-bot.ts';
import { decimal, whole } from '../parameters.ts';
import { sentence } from '../sentence.ts';

/**
 * Chaikin's panic: once a sudden widening of the candles has peaked, goes against the move that came with it.
 * Questionable: Chaikin reads it at bottoms only; coins are squeezed upwards as violently as they are sold.
 */
export const chaikinVolatilityPeak = defineBot({
  slug: 'chaikin-volatility-peak',
  family: 'volatility',
  name: 'Chaikin volatility peak',
  thesis: 'A sudden burst of volatility is a panic; when it stops growing, who had to trade has traded.',
  source: { author: 'Achelis', year: 1995, title: 'Technical Analysis from A to Z (Chaikin Volatility)' },
  timeframe: '1h',
  params: z.object({
    length: whole('Candles of the average range, and of its change', { from: 4, to: 40, default: 10 }),
    burst: decimal('Rise of the average range that is a burst, in percent', {
      from: 20,
      to: 200,
      default: 60,
    }),
    move: decimal('The least move of the price meanwhile, in ATR(14)', { from: 0, to: 5, default: 1 }),
  }),
  warmup: ({ length }) => Math.max(2 * length + 2, 16),
  needs: [],
  calibration: logistic({ intercept: 0.02, slope: 0.03, unit: 'the faded move, in ATR(14)' }),
  decide(market, { length, burst, move }) {
    const volatility = chaikinVolatility(length, length);
    const peak = market.value(volatility, 1);
    if (peak < burst)
      return abstain`the average range changed by ${peak} % in ${length} candles, no burst of ${burst} %`;
    const now = market.value(volatility);
    if (now >= peak || market.value(volatility, 2) > peak)
      return abstain`the burst has no fresh peak: ${peak} %, then ${now} %`;

    const range = market.value(atr(14));
    const change = market.close() - market.close(length);
    if (Math.abs(change) <= move * range)
      return abstain`the price moved ${change} in ${length} candles, less than ${move} ATR of ${range}`;

    const side: Side = change < 0 ? 'LONG' : 'SHORT';
    return callWithAtrExits(market, {
      side,
      score: Math.abs(change) / range,
      targetAtr: 1.5,
      stopAtr: 1.5,
      horizonHours: 24,
      reason: sentence`Chaikin volatility peaked at ${peak} % and fell to ${now} % after the price moved by ${change} in ${length} candles`,
    });
  },
});
