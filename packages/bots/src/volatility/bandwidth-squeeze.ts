import { bollingerLower, bollingerUpper, bollingerWidth } from '@quorum/indicators';
import { z } from 'zod';
import { logistic } from '../calibration.ts';
import { callWithAtrExits } from '../call-with-atr-exits.ts';
import { abstain, type Side } from '../decision.ts';
import { defineBot } from '../define-bot.ts';
import { whole } from '../parameters.ts';
import { sentence } from '../sentence.ts';
import { BAND_DEVIATIONS, BAND_LENGTH, narrowestBand } from './narrowest-band.ts';

/**
 * Bollinger's Method I: soon after the narrowest bands of many candles, goes with the first close outside them.
 * Questionable: he watches half a year of days; hours forget faster, so five days of them are enough here.
 */
export const bandwidthSqueeze = defineBot({
  slug: 'bandwidth-squeeze',
  family: 'volatility',
  name: 'Bandwidth squeeze',
  thesis: 'Bands at their narrowest widen next, and the first close outside them shows to which side.',
  source: { author: 'Bollinger', year: 2001, title: 'Bollinger on Bollinger Bands' },
  timeframe: '1h',
  params: z.object({
    memory: whole('Candles among which the bands were at their narrowest', {
      from: 48,
      to: 400,
      default: 120,
    }),
    patience: whole('Candles the breakout may come after the narrowest bands', {
      from: 1,
      to: 36,
      default: 10,
    }),
  }),
  warmup: ({ memory }) => memory + BAND_LENGTH + 1,
  needs: [],
  calibration: logistic({ intercept: 0.02, slope: 0.03, unit: 'width of the bands over the narrowest' }),
  decide(market, { memory, patience }) {
    const close = market.close();
    const upper = market.value(bollingerUpper(BAND_LENGTH, BAND_DEVIATIONS));
    const lower = market.value(bollingerLower(BAND_LENGTH, BAND_DEVIATIONS));
    if (close <= upper && close >= lower)
      return abstain`close ${close} is inside the bands ${lower}–${upper}`;

    const width = market.value(bollingerWidth(BAND_LENGTH, BAND_DEVIATIONS));
    const narrowest = market.value(narrowestBand(memory), 1);
    if (width === 0 || narrowest === 0)
      return abstain`the bands had no width within ${memory} candles: a dead market`;
    const lately = market.value(narrowestBand(patience), 1);
    if (lately > narrowest)
      return abstain`the bands of the last ${patience} candles were ${100 * lately} % wide, the narrowest of ${memory} ${100 * narrowest} %`;
    const before = market.close(1);
    if (
      before > market.value(bollingerUpper(BAND_LENGTH, BAND_DEVIATIONS), 1) ||
      before < market.value(bollingerLower(BAND_LENGTH, BAND_DEVIATIONS), 1)
    )
      return abstain`the bands were left before, at ${before}`;

    const side: Side = close > upper ? 'LONG' : 'SHORT';
    return callWithAtrExits(market, {
      side,
      score: width / narrowest,
      targetAtr: 3,
      stopAtr: 3,
      leverage: 2,
      horizonHours: 48,
      reason: sentence`close ${close} ${side === 'LONG' ? 'above' : 'below'} the bands ${lower}–${upper}, which were ${100 * narrowest} % wide, the narrowest of ${memory} candles`,
    });
  },
});
