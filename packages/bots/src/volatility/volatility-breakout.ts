import { atr } from '@quorum/indicators';
import { z } from 'zod';
import { logistic } from '../calibration.ts';
import { callWithAtrExits } from '../call-with-atr-exits.ts';
import { abstain, type Side } from '../decision.ts';
import { defineBot } from '../define-bot.ts';
import { decimal } from '../parameters.ts';
import { sentence } from '../sentence.ts';
import { hoursIntoDay, yesterdaysHigh, yesterdaysLow } from '../utc-day.ts';

/**
 * Goes with the first close further from the day's open than a share of yesterday's range.
 * Questionable: the day is the UTC one, because a coin has no session; a close that falls back may cross again.
 */
export const volatilityBreakout = defineBot({
  slug: 'volatility-breakout',
  family: 'volatility',
  name: 'Volatility breakout',
  thesis:
    "A move away from the day's open as large as half of yesterday's range rarely ends where it is seen.",
  source: { author: 'Williams', year: 1999, title: 'Long-Term Secrets to Short-Term Trading' },
  timeframe: '1h',
  params: z.object({
    share: decimal("How far from the day's open, in ranges of yesterday", {
      from: 0.2,
      to: 1.5,
      default: 0.5,
    }),
    targetAtr: decimal('Take profit, in ATR(14)', { from: 1, to: 6, default: 2.5 }),
  }),
  warmup: () => 49,
  needs: [],
  calibration: logistic({
    intercept: 0.02,
    slope: 0.06,
    unit: 'distance of the close beyond its level, in ATR(14)',
  }),
  decide(market, { share, targetAtr }) {
    const hours = hoursIntoDay(market);
    if (hours === null) return abstain`a candle of the last ${48} hours is missing`;

    const open = market.open(hours);
    const range = yesterdaysHigh(market, hours) - yesterdaysLow(market, hours);
    const close = market.close();
    const side: Side = close > open ? 'LONG' : 'SHORT';
    const direction = side === 'LONG' ? 1 : -1;
    const beyond = direction * (close - open) - share * range;
    if (beyond <= 0)
      return abstain`close ${close} is within ${share} of yesterday's range ${range} from the day's open ${open}`;
    if (direction * (market.close(1) - open) > share * range)
      return abstain`close ${market.close(1)} was already ${share} of yesterday's range ${range} from the day's open ${open}`;

    return callWithAtrExits(market, {
      side,
      score: beyond / market.value(atr(14)),
      targetAtr,
      stopAtr: 2.5,
      leverage: 2,
      horizonHours: 18,
      reason: sentence`close ${close} is more than ${share} of yesterday's range ${range} ${side === 'LONG' ? 'above' : 'below'} the day's open ${open}`,
    });
  },
});
