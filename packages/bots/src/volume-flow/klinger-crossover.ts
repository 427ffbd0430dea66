import { ema, klingerOscillator, klingerSignal } from '@quorum/indicators';
import { z } from 'zod';
import { logistic } from '../calibration.ts';
import { callWithAtrExits } from '../call-with-atr-exits.ts';
import { crossing } from '../crossing.ts';
import { abstain } from '../decision.ts';
import { defineBot } from '../define-bot.ts';
import { decimal, whole } from '../parameters.ts';
import { sentence } from '../sentence.ts';

const oscillator = klingerOscillator(34, 55);
const trigger = klingerSignal(34, 55, 13);

/**
 * Klinger's entry: in a trend, the volume oscillator dips against it and crosses its trigger back.
 * Questionable: the oscillator's own lengths stay as published; they were made for days, and hours look alike.
 */
export const klingerCrossover = defineBot({
  slug: 'klinger-crossover',
  family: 'volume-flow',
  name: 'Klinger oscillator crossover',
  thesis: 'When volume force dips against the trend and turns back through its trigger, the trend goes on.',
  source: { author: 'Klinger', year: 1997, title: 'Identifying Trends with Volume Analysis' },
  timeframe: '1h',
  params: z.object({
    trend: whole('Candles of the average that says which way the trend goes', {
      from: 30,
      to: 200,
      default: 89,
    }),
    dip: decimal('How far beyond zero the trigger must be, in percent of average volume', {
      from: 0.1,
      to: 20,
      default: 1,
    }),
  }),
  warmup: ({ trend }) => Math.max(2 * trend, 70),
  needs: [],
  calibration: logistic({ intercept: 0.02, slope: 0.01, unit: 'the dip, in percent of average volume' }),
  decide(market, { trend, dip }) {
    const line = market.value(oscillator);
    const signal = market.value(trigger);
    const side = crossing(market.value(oscillator, 1) - market.value(trigger, 1), line - signal);
    if (!side) return abstain`Klinger ${line} stays on its side of the trigger ${signal}`;

    const direction = side === 'LONG' ? 1 : -1;
    const dipped = -direction * signal;
    if (dipped < dip)
      return abstain`Klinger crossed its trigger at ${signal}, no dip of ${dip} % to go ${side} from`;

    const average = market.value(ema(trend));
    const place = market.close() > average ? 'above' : 'below';
    if ((side === 'LONG') !== (place === 'above'))
      return abstain`Klinger crossed for ${side} but the close ${market.close()} is ${place} EMA(${trend}) ${average}`;

    return callWithAtrExits(market, {
      side,
      score: dipped,
      targetAtr: 2.5,
      stopAtr: 2.5,
      leverage: 2,
      horizonHours: 36,
      reason: sentence`Klinger ${line} crossed its trigger at ${signal} % of volume, close ${market.close()} ${place} EMA(${trend}) ${average}`,
    });
  },
});
