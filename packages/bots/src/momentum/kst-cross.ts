import { knowSureThing, knowSureThingSignal, rateOfChange } from '@quorum/indicators';
import { z } from 'zod';
import { logistic } from '../calibration.ts';
import { callWithAtrExits } from '../call-with-atr-exits.ts';
import { crossing } from '../crossing.ts';
import { abstain } from '../decision.ts';
import { defineBot } from '../define-bot.ts';
import { decimal, whole } from '../parameters.ts';
import { sentence } from '../sentence.ts';

/**
 * Pring's signal: the sum of four smoothed cycles crosses its average, and the slowest cycle, unsmoothed, agrees.
 * Questionable: his daily cycles of 10 to 30 candles are kept on four-hour candles, two to five days.
 */
export const kstCross = defineBot({
  slug: 'kst-cross',
  family: 'momentum',
  name: 'Know sure thing cross',
  thesis: 'When short and long cycles turn together, the new direction lasts.',
  source: { author: 'Pring', year: 1992, title: 'Summed Rate of Change (KST) (Stocks & Commodities)' },
  timeframe: '4h',
  params: z.object({
    signal: whole('Candles of the signal', { from: 3, to: 30, default: 9 }),
    gap: decimal('How far KST must be beyond its signal, in percent of its size', {
      from: 0.1,
      to: 20,
      default: 0.5,
    }),
  }),
  warmup: ({ signal }) => signal + 50,
  needs: [],
  calibration: logistic({
    intercept: 0.03,
    slope: 0.005,
    unit: 'KST beyond its signal, in percent of its size',
  }),
  decide(market, { signal, gap }) {
    const line = market.value(knowSureThing());
    const average = market.value(knowSureThingSignal(signal));
    const before = market.value(knowSureThing(), 1) - market.value(knowSureThingSignal(signal), 1);
    const side = crossing(before, line - average);
    if (!side) return abstain`KST ${line} did not cross its signal ${average}`;

    const slowest = market.value(rateOfChange(30));
    if (side === 'LONG' ? slowest <= 0 : slowest >= 0)
      return abstain`KST crossed its signal to ${side}, but 30 candles changed the price by ${slowest} %`;

    const score = (100 * Math.abs(line - average)) / (Math.abs(line) + Math.abs(average));
    if (score < gap)
      return abstain`KST ${line} crossed its signal ${average} by ${score} %, less than ${gap} %`;

    return callWithAtrExits(market, {
      side,
      score,
      targetAtr: 2.5,
      stopAtr: 2.5,
      horizonHours: 96,
      reason: sentence`KST ${line} crossed ${side === 'LONG' ? 'above' : 'below'} its signal ${average}, and 30 candles changed the price by ${slowest} %`,
    });
  },
});
