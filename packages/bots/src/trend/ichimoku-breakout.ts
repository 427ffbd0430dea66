import { atr, ichimokuMiddle } from '@quorum/indicators';
import { z } from 'zod';
import { logistic } from '../calibration.ts';
import { callWithAtrExits } from '../call-with-atr-exits.ts';
import { abstain, type Side } from '../decision.ts';
import { defineBot } from '../define-bot.ts';
import type { MarketView } from '../market-view.ts';
import { decimal, whole } from '../parameters.ts';
import { sentence } from '../sentence.ts';

/**
 * Goes with the first close beyond the Ichimoku cloud, if the tenkan stands on the same side of the kijun.
 * Questionable: 9, 26 and 52 counted the days of a six-day week; on 4h candles they are only proportions.
 */
export const ichimokuBreakout = defineBot({
  slug: 'ichimoku-breakout',
  family: 'trend',
  name: 'Ichimoku cloud breakout',
  thesis:
    'The cloud is the balance of a month ago: a close that leaves it, led by the tenkan, is out of balance.',
  source: { author: 'Hosoda', year: 1969, title: 'Ichimoku Kinko Hyo' },
  timeframe: '4h',
  params: z.object({
    kijun: whole('Candles of the kijun; tenkan and cloud keep 9 : 26 : 52', {
      from: 13,
      to: 52,
      default: 26,
    }),
    beyond: decimal('How far beyond the cloud the close must be, in ATR(14)', {
      from: 0,
      to: 1,
      default: 0.1,
    }),
  }),
  warmup: ({ kijun }) => 3 * kijun + 2,
  needs: [],
  calibration: logistic({
    intercept: 0.02,
    slope: 0.05,
    unit: 'distance of the close beyond the cloud, in ATR(14)',
  }),
  decide(market, { kijun, beyond }) {
    const close = market.close();
    const out = outOfCloud(market, kijun, 0);
    if (out === 0) return abstain`close ${close} is inside the cloud`;

    const score = Math.abs(out) / market.value(atr(14));
    if (!(score > beyond))
      return abstain`close ${close} is ${score} ATR out of the cloud, needs more than ${beyond}`;

    const side: Side = out > 0 ? 'LONG' : 'SHORT';
    const place = side === 'LONG' ? 'above' : 'below';
    const outBefore = outOfCloud(market, kijun, 1);
    const scoreBefore = (Math.abs(outBefore) * Math.sign(out * outBefore)) / market.value(atr(14), 1);
    if (scoreBefore > beyond) return abstain`close ${close} stays ${place} the cloud`;

    const tenkan = market.value(ichimokuMiddle(tenkanOf(kijun)));
    const middle = market.value(ichimokuMiddle(kijun));
    if ((tenkan - middle) * out <= 0)
      return abstain`close ${close} went ${place} the cloud, but tenkan ${tenkan} does not lead kijun ${middle}`;

    return callWithAtrExits(market, {
      side,
      score,
      targetAtr: 3,
      stopAtr: 3,
      leverage: 2,
      horizonHours: 168,
      reason: sentence`close ${close} went ${place} the cloud by ${score} ATR, tenkan ${tenkan} ${place} kijun ${middle}`,
    });
  },
});

function tenkanOf(kijun: number): number {
  return Math.round((kijun * 9) / 26);
}

/** How far the close lies outside the cloud drawn `kijun` candles before, signed; 0 inside. */
function outOfCloud(market: MarketView, kijun: number, ago: number): number {
  const close = market.close(ago);
  const drawn = ago + kijun;
  const tenkan = market.value(ichimokuMiddle(tenkanOf(kijun)), drawn);
  const first = (tenkan + market.value(ichimokuMiddle(kijun), drawn)) / 2;
  const second = market.value(ichimokuMiddle(2 * kijun), drawn);
  return Math.max(close - Math.max(first, second), 0) + Math.min(close - Math.min(first, second), 0);
}
