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
 * Dow's end of a trend: highs and lows have both been falling, and the close passes the last high, or the reverse.
 * Questionable: Dow waits for a higher low as well; that comes later and further from the turn.
 */
export const dowReversal = defineBot({
  slug: 'dow-reversal',
  family: 'breakout',
  name: 'Dow trend reversal',
  thesis: 'A falling market makes lower highs; when it closes above one, it is no longer a falling market.',
  source: { author: 'Rhea', year: 1932, title: 'The Dow Theory' },
  timeframe: '1h',
  params: z.object({
    wing: whole('Candles on either side that a swing exceeds', { from: 2, to: 16, default: 4 }),
    exitAtr: decimal('Take profit and stop, in ATR(14)', { from: 1, to: 6, default: 2.5 }),
  }),
  warmup: () => 80,
  needs: [],
  calibration: logistic({
    intercept: 0.02,
    slope: 0.01,
    unit: 'step between the last two swings of the broken side, in ATR(14)',
  }),
  decide(market, { wing, exitAtr }) {
    const [close, before] = [market.close(), market.close(1)];
    const [high, low] = [market.value(swingHigh(wing)), market.value(swingLow(wing))];
    const up = close > high && before <= high;
    if (!up && !(close < low && before >= low))
      return abstain`close ${close} after ${before} does not pass the last swings, ${low} and ${high}`;

    const highBefore = market.value(swingHighBefore(wing));
    const lowBefore = market.value(swingLowBefore(wing));
    const falling = high < highBefore && low < lowBefore;
    const rising = high > highBefore && low > lowBefore;
    if (up ? !falling : !rising)
      return abstain`no trend to end: highs went from ${highBefore} to ${high}, lows from ${lowBefore} to ${low}`;

    const side: Side = up ? 'LONG' : 'SHORT';
    return callWithAtrExits(market, {
      side,
      score: (up ? highBefore - high : low - lowBefore) / market.value(atr(14)),
      targetAtr: exitAtr,
      stopAtr: exitAtr,
      leverage: 1.5,
      horizonHours: 60,
      reason: sentence`close ${close} ${up ? 'above the last high' : 'below the last low'} ${up ? high : low} after highs of ${highBefore} and ${high}, lows of ${lowBefore} and ${low}`,
    });
  },
});
