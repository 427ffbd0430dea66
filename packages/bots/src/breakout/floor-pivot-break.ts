import { atr } from '@quorum/indicators';
import { z } from 'zod';
import { logistic } from '../calibration.ts';
import { callWithAtrExits } from '../call-with-atr-exits.ts';
import { abstain, type Side } from '../decision.ts';
import { defineBot } from '../define-bot.ts';
import { decimal } from '../parameters.ts';
import { sentence } from '../sentence.ts';
import { hoursIntoDay, yesterdaysHigh, yesterdaysLow } from './utc-day.ts';

/**
 * The floor traders' pivots: goes with a close through the first resistance or support that yesterday gives for today.
 * Questionable: on the floor these levels were faded as often as followed; only a close well beyond them counts here.
 */
export const floorPivotBreak = defineBot({
  slug: 'floor-pivot-break',
  family: 'breakout',
  name: 'Floor pivot break',
  thesis: 'Many watch the same levels of the day, so a close through one makes many act.',
  source: { author: 'Person', year: 2004, title: 'A Complete Guide to Technical Trading Tactics' },
  timeframe: '1h',
  params: z.object({
    clearance: decimal('How far beyond the level the close must be, in ATR(14)', {
      from: 0,
      to: 1.5,
      default: 0.25,
    }),
    exitAtr: decimal('Take profit and stop, in ATR(14)', { from: 1, to: 4, default: 1.5 }),
  }),
  warmup: () => 49,
  needs: [],
  calibration: logistic({ intercept: 0.02, slope: 0.05, unit: 'clearance of the level, in ATR(14)' }),
  decide(market, { clearance, exitAtr }) {
    const hours = hoursIntoDay(market);
    if (hours === null) return abstain`a candle of the last ${48} hours is missing`;

    const [high, low] = [yesterdaysHigh(market, hours), yesterdaysLow(market, hours)];
    const pivot = (high + low + market.close(hours + 1)) / 3;
    const [resistance, support] = [2 * pivot - low, 2 * pivot - high];
    const [close, before] = [market.close(), market.close(1)];
    if (close <= resistance && close >= support)
      return abstain`close ${close} is between support ${support} and resistance ${resistance}`;

    const side: Side = close > resistance ? 'LONG' : 'SHORT';
    const level = side === 'LONG' ? resistance : support;
    const direction = side === 'LONG' ? 1 : -1;
    const range = market.value(atr(14));
    const cleared = direction * (close - level);
    if (cleared <= clearance * range)
      return abstain`close ${close} is ${cleared} beyond ${level}, needs ${clearance * range}`;
    if (direction * (before - level) > clearance * range)
      return abstain`the level ${level} was broken before, at ${before}`;

    return callWithAtrExits(market, {
      side,
      score: cleared / range,
      targetAtr: exitAtr,
      stopAtr: exitAtr,
      leverage: 2,
      horizonHours: 24,
      reason: sentence`close ${close} ${side === 'LONG' ? 'above resistance' : 'below support'} ${level} of yesterday's pivot ${pivot}`,
    });
  },
});
