import type { Candle } from '@quorum/contracts';
import { type Call, directionOf } from './call.ts';
import type { ClosedCandles } from './closed-candles.ts';
import { isLost, isWon, levelsOf } from './levels.ts';
import type { Market } from './market.ts';
import type { Entry, Path } from './path.ts';

const passedBeforeEntry = 'the price had passed its target or stop before it could enter';

/** The entry of a call, or why it has none (yet). */
export function findEntry(call: Call, market: Market, closed: ClosedCandles): Entry | Path {
  const candle = closed.candles.find((candle) => isInWindow(call, candle) && canFill(call, candle));
  if (candle === undefined) return withoutFill(call, market, closed);
  const entry = fillIn(candle, call, closed.length);
  const levels = levelsOf(call, entry.price, market.costs.maintenanceMargin);
  if (isLost(levels, entry.price) || isWon(levels, entry.price)) {
    return { status: 'unfilled', exitedAt: candle.openedAt, note: passedBeforeEntry };
  }
  return entry;
}

function isInWindow(call: Call, candle: Candle): boolean {
  return candle.openedAt >= call.predictedAt && candle.openedAt < call.predictedAt + call.horizon;
}

function canFill(call: Call, candle: Candle): boolean {
  if (call.limit === null) return true;
  return call.side === 'LONG' ? candle.low <= call.limit : candle.high >= call.limit;
}

/** At the open where the limit is already met there; else somewhere inside, known only at the close. */
function fillIn(candle: Candle, call: Call, length: number): Entry {
  const isInside = call.limit !== null && directionOf(call.side) * (candle.open - call.limit) > 0;
  return {
    candleOpenedAt: candle.openedAt,
    enteredAt: isInside ? candle.openedAt + length : candle.openedAt,
    price: isInside && call.limit !== null ? call.limit : candle.open,
  };
}

function withoutFill(call: Call, market: Market, closed: ClosedCandles): Path {
  const waitsUntil = call.predictedAt + call.horizon;
  if (waitsUntil <= closed.through)
    return { status: 'unfilled', exitedAt: waitsUntil, note: whyMissed(call) };
  if (market.delisting === null || closed.delistedBecause === null) return { status: 'waiting' };
  const delistedAt = Math.max(market.delisting.at, call.predictedAt);
  return {
    status: 'unfilled',
    exitedAt: Math.min(waitsUntil, delistedAt),
    note: `delisted: ${closed.delistedBecause}`,
  };
}

function whyMissed(call: Call): string {
  return call.limit === null
    ? 'no candle came within its horizon'
    : 'its limit was not reached within its horizon';
}
