import { ema, massIndex } from '@quorum/indicators';
import { z } from 'zod';
import { logistic } from '../calibration.ts';
import { callWithAtrExits } from '../call-with-atr-exits.ts';
import { abstain, type Side } from '../decision.ts';
import { defineBot } from '../define-bot.ts';
import { decimal, whole } from '../parameters.ts';
import { sentence } from '../sentence.ts';
import { bulgePeak, SUM } from './bulge-peak.ts';

/**
 * Dorsey's reversal bulge: the mass index has risen above one line and falls below a lower one; goes against the
 * short average, which tells where the price came from.
 * Questionable: his lines 27 and 26.5 are for days; hourly candles bulge more often by their daily rhythm.
 */
export const massIndexBulge = defineBot({
  slug: 'mass-index-bulge',
  family: 'volatility',
  name: 'Mass index bulge',
  thesis: 'Candles that widen and then narrow again mark the end of a move, whichever way it went.',
  source: { author: 'Dorsey', year: 1992, title: 'The Mass Index' },
  timeframe: '1h',
  params: z.object({
    length: whole('Candles of both averages of the range, and of the price', { from: 5, to: 20, default: 9 }),
    bulge: decimal('The mass index must have risen above this', { from: 26, to: 29, default: 27 }),
    release: decimal('… and fall below the bulge by this', { from: 0.1, to: 1.5, default: 0.5 }),
  }),
  warmup: ({ length }) => 2 * length + SUM,
  needs: [],
  calibration: logistic({ intercept: 0.02, slope: 0.03, unit: 'peak of the mass index above its line' }),
  decide(market, { length, bulge, release }) {
    const index = massIndex(length, SUM);
    const [now, before, exit] = [market.value(index), market.value(index, 1), bulge - release];
    if (now >= exit || before < exit)
      return abstain`the mass index went from ${before} to ${now} and did not fall through ${exit}`;
    const peak = market.value(bulgePeak(length, exit), 1);
    if (peak < bulge) return abstain`the mass index rose to ${peak} only, a bulge begins at ${bulge}`;

    const average = ema(length);
    const rising = market.value(average) > market.value(average, 1);
    const side: Side = rising ? 'SHORT' : 'LONG';
    return callWithAtrExits(market, {
      side,
      score: peak - bulge,
      targetAtr: 2,
      stopAtr: 2,
      horizonHours: 36,
      reason: sentence`the mass index peaked at ${peak} and fell to ${now} while EMA(${length}) was ${rising ? 'rising' : 'falling'}, to ${market.value(average)}`,
    });
  },
});
