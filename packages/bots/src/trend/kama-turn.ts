import { atr, kama } from '@quorum/indicators';
import { z } from 'zod';
import { logistic } from '../calibration.ts';
import { callWithAtrExits } from '../call-with-atr-exits.ts';
import { crossing } from '../crossing.ts';
import { abstain } from '../decision.ts';
import { defineBot } from '../define-bot.ts';
import { decimal, whole } from '../parameters.ts';
import { sentence } from '../sentence.ts';
import { kamaSwing } from './kama-swing.ts';

/**
 * Trades the turns of Kaufman's adaptive average, which stands nearly still while the market makes noise.
 * Questionable: the filter is measured in the average's own changes, so after a long calm a small turn is enough.
 */
export const kamaTurn = defineBot({
  slug: 'kama-turn',
  family: 'trend',
  name: 'Adaptive average turn',
  thesis: 'An average that slows down in noise turns only when the price goes somewhere.',
  source: { author: 'Kaufman', year: 1995, title: 'Smarter Trading' },
  timeframe: '1h',
  params: z.object({
    length: whole('Candles over which the price must go straight', { from: 5, to: 40, default: 10 }),
    filter: decimal('How far the average must come back, in deviations of its changes', {
      from: 0.1,
      to: 5,
      default: 1,
    }),
  }),
  warmup: ({ length }) => 2 * length + 60,
  needs: [],
  calibration: logistic({
    intercept: 0.02,
    slope: 0.04,
    unit: 'distance of the close from KAMA, in ATR(14)',
  }),
  decide(market, { length, filter }) {
    const swing = kamaSwing(length, filter);
    const now = market.value(swing);
    const side = crossing(market.value(swing, 1), now);
    const average = market.value(kama(length));
    if (!side) return abstain`KAMA(${length}) ${average} keeps ${now < 0 ? 'falling' : 'rising'}`;

    const score = Math.abs(market.close() - average) / market.value(atr(14));
    return callWithAtrExits(market, {
      side,
      score,
      targetAtr: 2.5,
      stopAtr: 2.5,
      leverage: 2,
      horizonHours: 48,
      reason: sentence`KAMA(${length}) turned ${side === 'LONG' ? 'up' : 'down'} to ${average} by more than ${filter} × the deviation of its changes, close ${market.close()}`,
    });
  },
});
