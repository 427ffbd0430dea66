import { alligatorLine, atr } from '@quorum/indicators';
import { z } from 'zod';
import { logistic } from '../calibration.ts';
import { callWithAtrExits } from '../call-with-atr-exits.ts';
import { abstain, type Side } from '../decision.ts';
import { defineBot } from '../define-bot.ts';
import type { MarketView } from '../market-view.ts';
import { decimal } from '../parameters.ts';
import { sentence } from '../sentence.ts';

/**
 * Stays out while the Alligator sleeps with its lines entwined, and goes with it when the mouth has opened.
 * Questionable: the lines are drawn ahead, so they know nothing of the last three to eight candles; the close must agree.
 */
export const alligatorWakes = defineBot({
  slug: 'alligator-wakes',
  family: 'trend',
  name: 'Alligator wakes',
  thesis: 'Three shifted averages that fan out after a sleep show a market that has begun to move.',
  source: { author: 'Williams', year: 1998, title: 'New Trading Dimensions' },
  timeframe: '1h',
  params: z.object({
    mouth: decimal('Distance from lips to jaw, in ATR(14)', { from: 0, to: 3, default: 0.5 }),
    targetAtr: decimal('Take profit and stop, in ATR(14)', { from: 1, to: 5, default: 2.5 }),
  }),
  warmup: () => 60,
  needs: [],
  calibration: logistic({
    intercept: 0.02,
    slope: 0.04,
    unit: 'distance of the close from the lips, in ATR(14)',
  }),
  decide(market, { mouth, targetAtr }) {
    const open = mouthOf(market, 0);
    if (open === 0) return abstain`the Alligator sleeps: lips, teeth and jaw are entwined`;

    const range = market.value(atr(14));
    const width = Math.abs(open) / range;
    if (!(width > mouth)) return abstain`the mouth is open ${width} ATR, needs more than ${mouth}`;
    const widthBefore = (Math.sign(open) * mouthOf(market, 1)) / market.value(atr(14), 1);
    if (widthBefore > mouth) return abstain`the Alligator feeds already, its mouth open ${width} ATR`;

    const side: Side = open > 0 ? 'LONG' : 'SHORT';
    const place = side === 'LONG' ? 'above' : 'below';
    const close = market.close();
    const lips = market.value(LIPS.line, LIPS.ago);
    const beyond = (Math.sign(open) * (close - lips)) / range;
    if (beyond <= 0)
      return abstain`the mouth opens for ${side}, but the close ${close} is not ${place} the lips ${lips}`;

    return callWithAtrExits(market, {
      side,
      score: beyond,
      targetAtr,
      stopAtr: targetAtr,
      leverage: 2,
      horizonHours: 48,
      reason: sentence`the Alligator opened its mouth ${width} ATR for ${side}, close ${close} ${place} the lips ${lips}`,
    });
  },
});

const LIPS = { line: alligatorLine(5), ago: 3 };
const TEETH = { line: alligatorLine(8), ago: 5 };
const JAW = { line: alligatorLine(13), ago: 8 };

/** Distance from the jaw to the lips when the teeth lie between, above 0 for a rise; else 0. */
function mouthOf(market: MarketView, ago: number): number {
  const lips = market.value(LIPS.line, LIPS.ago + ago);
  const teeth = market.value(TEETH.line, TEETH.ago + ago);
  if (lips === teeth) return 0;
  const jaw = market.value(JAW.line, JAW.ago + ago);
  return (lips - teeth) * (teeth - jaw) > 0 ? lips - jaw : 0;
}
