import { atr } from '@quorum/indicators';
import { z } from 'zod';
import { logistic } from '../calibration.ts';
import { callWithAtrExits } from '../call-with-atr-exits.ts';
import { abstain, type Side } from '../decision.ts';
import { defineBot } from '../define-bot.ts';
import { decimal, whole } from '../parameters.ts';
import { sentence } from '../sentence.ts';
import { swingHigh, swingHighBefore, swingLow, swingLowBefore } from './swings.ts';

/**
 * A symmetrical triangle: a lower high and a higher low, then a close beyond one of the two.
 * Questionable: the borders of a triangle slope towards each other; the last swing stands for its border here.
 */
export const triangleBreak = defineBot({
  slug: 'triangle-break',
  family: 'breakout',
  name: 'Triangle break',
  thesis: 'Lower highs and higher lows press buyers and sellers together; one side gives way with force.',
  source: { author: 'Schabacker', year: 1932, title: 'Technical Analysis and Stock Market Profits' },
  timeframe: '1h',
  params: z.object({
    wing: whole('Candles on either side that a swing exceeds', { from: 2, to: 16, default: 4 }),
    exitAtr: decimal('Take profit and stop, in ATR(14)', { from: 1, to: 6, default: 2 }),
  }),
  warmup: () => 80,
  needs: [],
  calibration: logistic({
    intercept: 0.02,
    slope: 0.01,
    unit: 'height of the triangle at its open side, in ATR(14)',
  }),
  decide(market, { wing, exitAtr }) {
    const [close, before] = [market.close(), market.close(1)];
    const [high, low] = [market.value(swingHigh(wing)), market.value(swingLow(wing))];
    const up = close > high && before <= high;
    if (!up && !(close < low && before >= low))
      return abstain`close ${close} after ${before} does not pass the last swings, ${low} and ${high}`;

    const highBefore = market.value(swingHighBefore(wing));
    const lowBefore = market.value(swingLowBefore(wing));
    if (high >= highBefore || low <= lowBefore || high <= low)
      return abstain`no triangle: highs went from ${highBefore} to ${high}, lows from ${lowBefore} to ${low}`;

    const side: Side = up ? 'LONG' : 'SHORT';
    return callWithAtrExits(market, {
      side,
      score: (highBefore - lowBefore) / market.value(atr(14)),
      targetAtr: exitAtr,
      stopAtr: exitAtr,
      leverage: 2,
      horizonHours: 30,
      reason: sentence`close ${close} ${up ? 'above' : 'below'} the triangle of highs ${highBefore} and ${high}, lows ${lowBefore} and ${low}`,
    });
  },
});
