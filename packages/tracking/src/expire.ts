import type { Candle } from '@quorum/contracts';
import { type ClosedCandles, lastClosedBy } from './closed-candles.ts';
import { isLiquidated, isLost, isWon, type Levels } from './levels.ts';
import type { Entry, Exit, ExitReason } from './path.ts';

const closedAfterOutage = 'no price at the end of its horizon; closed at the first one after it';

/** A call that no price has ended so far. */
interface UntouchedCall {
  readonly entry: Entry;
  readonly levels: Levels;
  readonly expiresAt: number;
}

/** The end that time, an outage or a delisting gives to a call no price has ended; null while it is open. */
export function expire(call: UntouchedCall, closed: ClosedCandles): Exit | null {
  return atHorizon(call, closed) ?? atDelisting(call, closed);
}

function atHorizon(call: UntouchedCall, closed: ClosedCandles): Exit | null {
  if (call.expiresAt > closed.through) return null;
  const last = lastClosedBy(closed, call.expiresAt, call.entry.candleOpenedAt);
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

function atDelisting({ entry }: UntouchedCall, closed: ClosedCandles): Exit | null {
  const last = lastClosedBy(closed, closed.through, entry.candleOpenedAt);
  if (last === null || closed.delistedBecause === null) return null;
  return expired(last.openedAt + closed.length, last.close, `delisted: ${closed.delistedBecause}`);
}

function expired(exitedAt: number, price: number, note: string | null): Exit {
  return { reason: 'expired', exitedAt, price, note, isAmbiguous: false, isGap: false, candle: null };
}
