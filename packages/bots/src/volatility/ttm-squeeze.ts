import { bollingerLower, bollingerUpper, keltnerLower, keltnerUpper, sma } from '@quorum/indicators';
import { z } from 'zod';
import { logistic } from '../calibration.ts';
import { callWithAtrExits } from '../call-with-atr-exits.ts';
import { abstain, type Side } from '../decision.ts';
import { defineBot } from '../define-bot.ts';
import type { MarketView } from '../market-view.ts';
import { decimal, whole } from '../parameters.ts';
import { sentence } from '../sentence.ts';

const LENGTH = 20;
const LONGEST_SQUEEZE = 60;

/**
 * Waits until the Bollinger bands have been inside the Keltner channel and come out, then goes with the move.
 * Questionable: the side is the close against its mean; Carter uses a regression of it, which says the same later.
 */
export const ttmSqueeze = defineBot({
  slug: 'ttm-squeeze',
  family: 'volatility',
  name: 'Squeeze release',
  thesis: 'Quiet stores energy: when volatility leaves a squeeze, the first direction runs on.',
  source: { author: 'Carter', year: 2005, title: 'Mastering the Trade' },
  timeframe: '1h',
  params: z.object({
    channel: decimal('Width of the Keltner channel, in ATR(20)', { from: 1, to: 2.5, default: 1.5 }),
    candles: whole('Candles the squeeze must have lasted', { from: 2, to: 30, default: 4 }),
  }),
  warmup: () => LENGTH + LONGEST_SQUEEZE + 2,
  needs: [],
  calibration: logistic({ intercept: 0.02, slope: 0.004, unit: 'candles the squeeze lasted' }),
  decide(market, { channel, candles }) {
    if (squeezed(market, channel, 0))
      return abstain`squeezed: BB(${LENGTH},2) lies inside ${channel} ATR around EMA(${LENGTH})`;
    const lasted = squeezeBefore(market, channel);
    if (lasted < candles)
      return abstain`no release: the squeeze before lasted ${lasted} of ${candles} candles`;

    const mean = market.value(sma(LENGTH));
    const side: Side = market.close() > mean ? 'LONG' : 'SHORT';
    return callWithAtrExits(market, {
      side,
      score: lasted,
      targetAtr: 2,
      stopAtr: 2,
      leverage: 2,
      horizonHours: 24,
      reason: sentence`a squeeze of ${lasted} candles released with the close ${market.close()} ${side === 'LONG' ? 'above' : 'below'} SMA(${LENGTH}) ${mean}`,
    });
  },
});

function squeezed(market: MarketView, channel: number, ago: number): boolean {
  return (
    market.value(bollingerUpper(LENGTH, 2), ago) < market.value(keltnerUpper(LENGTH, channel), ago) &&
    market.value(bollingerLower(LENGTH, 2), ago) > market.value(keltnerLower(LENGTH, channel), ago)
  );
}

/** Length of the squeeze that ended with the candle before this one, counted up to 60. */
function squeezeBefore(market: MarketView, channel: number): number {
  let lasted = 0;
  while (lasted < LONGEST_SQUEEZE && squeezed(market, channel, lasted + 1)) lasted++;
  return lasted;
}
