import { donchianHigh, donchianLow } from '@quorum/indicators';
import { z } from 'zod';
import { logistic } from '../calibration.ts';
import { callWithAtrExits } from '../call-with-atr-exits.ts';
import { abstain, type Side } from '../decision.ts';
import { defineBot } from '../define-bot.ts';
import { decimal, whole } from '../parameters.ts';
import { sentence } from '../sentence.ts';
import { obvExcess } from './obv-excess.ts';

/**
 * Granville's lead: on-balance volume breaks out of its range while the price is still inside its own.
 * Questionable: exchange volume is partly wash trading, so only fresh breaks by a full average volume count.
 */
export const obvLead = defineBot({
  slug: 'obv-lead',
  family: 'volume-flow',
  name: 'On-balance volume leads',
  thesis:
    'Volume precedes price: a new extreme of on-balance volume inside a price range shows who is collecting.',
  source: { author: 'Granville', year: 1963, title: "Granville's New Key to Stock Market Profits" },
  timeframe: '1h',
  params: z.object({
    range: whole('Candles of both ranges', { from: 12, to: 120, default: 36 }),
    excess: decimal('How far OBV must be out, in average volumes', { from: 0, to: 5, default: 0.5 }),
  }),
  warmup: ({ range }) => Math.max(range + 2, 30),
  needs: [],
  calibration: logistic({ intercept: 0.02, slope: 0.04, unit: 'OBV beyond its range, in average volumes' }),
  decide(market, { range, excess }) {
    const out = market.value(obvExcess(range));
    if (Math.abs(out) <= excess)
      return abstain`OBV is ${out} average volumes out of its ${range} candles, needs ${excess}`;
    const outBefore = market.value(obvExcess(range), 1);
    if (out * outBefore > 0)
      return abstain`OBV left its ${range} candles before, ${outBefore} average volumes`;

    const side: Side = out > 0 ? 'LONG' : 'SHORT';
    const top = market.value(donchianHigh(range), 1);
    const bottom = market.value(donchianLow(range), 1);
    if (market.close() >= top || market.close() <= bottom)
      return abstain`the price left ${bottom}–${top} together with OBV`;

    return callWithAtrExits(market, {
      side,
      score: Math.abs(out),
      targetAtr: 2.5,
      stopAtr: 2.5,
      horizonHours: 36,
      reason: sentence`OBV is ${out} average volumes out of its ${range} candles while the close ${market.close()} is inside ${bottom}–${top}`,
    });
  },
});
