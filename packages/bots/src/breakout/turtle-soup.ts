import { atr, donchianHigh, donchianLow } from '@quorum/indicators';
import { z } from 'zod';
import { logistic } from '../calibration.ts';
import { callWithAtrExits } from '../call-with-atr-exits.ts';
import { abstain, type Side } from '../decision.ts';
import { defineBot } from '../define-bot.ts';
import { whole } from '../parameters.ts';
import { sentence } from '../sentence.ts';

/**
 * Turtle soup: a new extreme of twenty candles that the same candle takes back; goes against the failed breakout.
 * Questionable: Connors and Raschke enter with a stop order just inside the old extreme; the close is later but surer.
 */
export const turtleSoup = defineBot({
  slug: 'turtle-soup',
  family: 'breakout',
  name: 'Turtle soup',
  thesis: 'Most new extremes fail, and those who followed one must get out at any price.',
  source: { author: 'Connors & Raschke', year: 1995, title: 'Street Smarts' },
  timeframe: '1h',
  params: z.object({
    range: whole('Candles of the extreme', { from: 12, to: 120, default: 20 }),
    age: whole('Candles the old extreme must be old', { from: 2, to: 10, default: 4 }),
  }),
  warmup: ({ range }) => Math.max(range + 1, 15),
  needs: [],
  calibration: logistic({
    intercept: 0.02,
    slope: 0.06,
    unit: 'how far the close came back inside, in ATR(14)',
  }),
  decide(market, { range, age }) {
    const bottom = market.value(donchianLow(range), 1);
    const top = market.value(donchianHigh(range), 1);
    const [high, low, close] = [market.high(), market.low(), market.close()];
    const [over, under] = [high > top, low < bottom];
    if (over === under)
      return abstain`${low}–${high} is a new extreme of ${bottom}–${top} on ${over ? 'both sides' : 'no side'}`;
    if (over ? close >= top : close <= bottom)
      return abstain`close ${close} did not come back inside ${bottom}–${top}`;
    const side: Side = over ? 'SHORT' : 'LONG';
    const level = over ? top : bottom;
    if (market.value(over ? donchianHigh(age) : donchianLow(age), 1) === level)
      return abstain`the old extreme ${level} is not older than ${age} candles`;

    return callWithAtrExits(market, {
      side,
      score: Math.abs(close - level) / market.value(atr(14)),
      targetAtr: 1.5,
      stopAtr: 1.5,
      horizonHours: 24,
      reason: sentence`${over ? 'high' : 'low'} ${over ? high : low} passed ${level}, the extreme of ${range} candles, and the close ${close} came back`,
    });
  },
});
