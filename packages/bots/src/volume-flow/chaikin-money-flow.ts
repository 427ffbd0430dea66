import { chaikinMoneyFlow } from '@quorum/indicators';
import { z } from 'zod';
import { logistic } from '../calibration.ts';
import { callWithAtrExits } from '../call-with-atr-exits.ts';
import { abstain, type Side } from '../decision.ts';
import { defineBot } from '../define-bot.ts';
import { decimal, whole } from '../parameters.ts';
import { sentence } from '../sentence.ts';

/**
 * Chaikin's reading of who closes the candles: goes with the first clear inflow or outflow after a balance.
 * Questionable: zero is crossed all the time, so the flow must pass a level, not only its sign.
 */
export const chaikinMoneyFlowCross = defineBot({
  slug: 'chaikin-money-flow',
  family: 'volume-flow',
  name: 'Chaikin money flow',
  thesis:
    'Closes near the highs on volume show collecting, closes near the lows distributing; price follows.',
  source: {
    author: 'Chaikin, in Kirkpatrick & Dahlquist',
    year: 2006,
    title: 'Technical Analysis: The Complete Resource for Financial Market Technicians',
  },
  timeframe: '1h',
  params: z.object({
    length: whole('Candles of the money flow', { from: 10, to: 60, default: 21 }),
    level: decimal('Share of volume that must flow one way', { from: 0.02, to: 0.4, default: 0.15 }),
  }),
  warmup: ({ length }) => Math.max(length + 1, 15),
  needs: [],
  calibration: logistic({ intercept: 0.02, slope: 0.1, unit: 'the money flow, as a share of volume' }),
  decide(market, { length, level }) {
    const flow = market.value(chaikinMoneyFlow(length));
    if (Math.abs(flow) <= level) return abstain`CMF(${length}) ${flow} is within ±${level}`;

    const side: Side = flow > 0 ? 'LONG' : 'SHORT';
    const before = market.value(chaikinMoneyFlow(length), 1);
    if (Math.abs(before) > level && before * flow > 0)
      return abstain`CMF(${length}) ${flow} was beyond ±${level} before, at ${before}`;

    return callWithAtrExits(market, {
      side,
      score: Math.abs(flow),
      targetAtr: 2.5,
      stopAtr: 2.5,
      horizonHours: 48,
      reason: sentence`CMF(${length}) went from ${before} to ${flow}, beyond ±${level}: ${side === 'LONG' ? 'buyers' : 'sellers'} close the candles`,
    });
  },
});
