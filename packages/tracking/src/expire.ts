import type { Candle } from '@quorum/contracts';
import { type ClosedCandles, lastClosedBy } from './closed-candles.ts';
import { isLiquidated, isLost, isWon, type Levels } from './levels.ts';
import type { Market } from './market.ts';
import type { Entry, Exit, ExitReason } from './path.ts';

export const closedAfterOutage = 'no price at the end of its horizon; closed at the first one after it';

/** A call that no price has ended so far. */
export interface UntouchedCall {
  readonly entry: Entry;
  readonly levels: Levels;
  readonly expiresAt: number;
  readonly delisting: Market['delisting'];
}

/** The end that time, an outage or a delisting gives to a call no price has ended; null while it is open. */
export function expire(call: UntouchedCall, closed: ClosedCandles, asOf: number): Exit | null {
  const last = lastClosedBy(closed, Math.min(call.expiresAt, closed.through), call.entry.candleOpenedAt);
  return atHorizon(call, closed, last) ?? atDelisting(call, closed, last, asOf);
}

function atHorizon(call: UntouchedCall, closed: ClosedCandles, last: Candle | null): Exit | null {
  if (call.expiresAt > closed.through) return null;
  if (last !== null && last.openedAt + closed.length > call.expiresAt - closed.length) {
    return expired(call.expiresAt, last.close, null);
  }
  const next = closed.candles.find((candle) => candle.openedAt >= call.expiresAt);
  return next === undefined ? null : atFirstPriceAfter(call.levels, next, closed);
}

/** Trading stood still over the end of the horizon; the first price after it decides alone. */
function atFirstPriceAfter(levels: Levels, next: Candle, closed: ClosedCandles): Exit {
  return {
    ...expired(next.openedAt, next.open, closedAfterOutage),
    reason: reasonAt(levels, next.open),
    isGap: true,
    candle: { openedAt: next.openedAt, timeframe: closed.timeframe },
  };
}

function reasonAt(levels: Levels, price: number): ExitReason {
  if (isLiquidated(levels, price)) return 'liquidated';
  if (isLost(levels, price)) return 'stop_loss';
  return isWon(levels, price) ? 'take_profit' : 'expired';
}

function atDelisting(
  call: UntouchedCall,
  closed: ClosedCandles,
  last: Candle | null,
  asOf: number,
): Exit | null {
  const { delisting } = call;
  if (delisting === null || delisting.at > asOf) return null;
  const final = last ?? closed.candles.find((candle) => candle.openedAt === call.entry.candleOpenedAt);
  return final ? expired(final.openedAt + closed.length, final.close, `delisted: ${delisting.reason}`) : null;
}

function expired(exitedAt: number, price: number, note: string | null): Exit {
  return { reason: 'expired', exitedAt, price, note, isAmbiguous: false, isGap: false, candle: null };
}
