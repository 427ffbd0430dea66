import { atr, ema, macdHistogram } from '@quorum/indicators';
import { z } from 'zod';
import { logistic } from '../calibration.ts';
import { callWithAtrExits } from '../call-with-atr-exits.ts';
import { abstain, type Side } from '../decision.ts';
import { defineBot } from '../define-bot.ts';
import { decimal, whole } from '../parameters.ts';
import { sentence } from '../sentence.ts';

const histogram = macdHistogram(12, 26, 9);

/**
 * Elder's signal: a dip of momentum inside a trend ends when the MACD histogram turns back towards it.
 * Questionable: the 12/26/9 of daily charts is kept on hours, because that is what everyone watches.
 */
export const macdHistogramTurn = defineBot({
  slug: 'macd-histogram-turn',
  family: 'momentum',
  name: 'MACD histogram turn',
  thesis: 'When the MACD histogram turns back towards the trend, momentum returns to it.',
  source: { author: 'Elder', year: 1993, title: 'Trading for a Living' },
  timeframe: '1h',
  params: z.object({
    trend: whole('Candles of the average that says which way the trend goes', {
      from: 40,
      to: 200,
      default: 100,
    }),
    depth: decimal('How deep the histogram must have been, in ATR(14)', { from: 0.02, to: 1, default: 0.2 }),
  }),
  warmup: ({ trend }) => Math.max(2 * trend, 100),
  needs: [],
  calibration: logistic({
    intercept: 0.02,
    slope: 0.15,
    unit: "the histogram's depth before the turn, in ATR(14)",
  }),
  decide(market, { trend, depth }) {
    const [now, before, earlier] = [0, 1, 2].map((ago) => market.value(histogram, ago)) as [
      number,
      number,
      number,
    ];
    const side: Side = market.close() > market.value(ema(trend)) ? 'LONG' : 'SHORT';
    const direction = side === 'LONG' ? 1 : -1;
    const dipped = -direction * before;
    const threshold = depth * market.value(atr(14));
    const turned = direction * (before - earlier) < 0 && direction * (now - before) > 0;
    if (!turned) return abstain`MACD histogram ${earlier}, ${before}, ${now} does not turn ${side}`;
    if (dipped < threshold)
      return abstain`MACD histogram turned ${side} from ${before}, less than ${depth} ATR against the trend`;

    const score = dipped / market.value(atr(14));
    return callWithAtrExits(market, {
      side,
      score,
      targetAtr: 2,
      stopAtr: 2,
      leverage: 2,
      horizonHours: 24,
      reason: sentence`MACD histogram turned ${side} from ${score} ATR against it, close ${market.close()} ${side === 'LONG' ? 'above' : 'below'} EMA(${trend}) ${market.value(ema(trend))}`,
    });
  },
});
