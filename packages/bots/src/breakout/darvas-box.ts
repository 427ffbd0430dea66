import { atr } from '@quorum/indicators';
import { z } from 'zod';
import { logistic } from '../calibration.ts';
import { callWithAtrExits } from '../call-with-atr-exits.ts';
import { abstain, type Side } from '../decision.ts';
import { defineBot } from '../define-bot.ts';
import { decimal, whole } from '../parameters.ts';
import { sentence } from '../sentence.ts';
import { darvasBottom, darvasBreak, darvasTop } from './darvas-levels.ts';

/**
 * Darvas's boxes: a top and a bottom that hold for some candles make a box; goes with the first close out of it.
 * Questionable: Darvas only bought, and left when a box broke downwards; here that break is a call of its own.
 */
export const darvasBox = defineBot({
  slug: 'darvas-box',
  family: 'breakout',
  name: 'Darvas box',
  thesis: 'Prices move from box to box; the close out of one is the way to the next.',
  source: { author: 'Darvas', year: 1960, title: 'How I Made $2,000,000 in the Stock Market' },
  timeframe: '4h',
  params: z.object({
    confirm: whole('Candles for which top and bottom must hold', { from: 2, to: 12, default: 3 }),
    exitAtr: decimal('Take profit and stop, in ATR(14)', { from: 1, to: 6, default: 3 }),
  }),
  warmup: () => 60,
  needs: [],
  calibration: logistic({
    intercept: 0.02,
    slope: 0.06,
    unit: 'distance of the close beyond the box, in ATR(14)',
  }),
  decide(market, { confirm, exitAtr }) {
    const lasted = market.value(darvasBreak(confirm));
    if (lasted === 0) return abstain`close ${market.close()} ends no box that held for ${confirm} candles`;

    const side: Side = lasted > 0 ? 'LONG' : 'SHORT';
    const close = market.close();
    const [top, bottom] = [market.value(darvasTop(confirm)), market.value(darvasBottom(confirm))];
    const beyond = side === 'LONG' ? close - top : bottom - close;
    return callWithAtrExits(market, {
      side,
      score: beyond / market.value(atr(14)),
      targetAtr: exitAtr,
      stopAtr: exitAtr,
      horizonHours: 168,
      reason: sentence`close ${close} ${side === 'LONG' ? 'above' : 'below'} the box ${bottom}–${top} of ${Math.abs(lasted)} candles`,
    });
  },
});
