import type { Call } from './call.ts';
import { closedCandles } from './closed-candles.ts';
import { findEntry } from './find-entry.ts';
import { findExit } from './find-exit.ts';
import type { Market } from './market.ts';
import type { Path } from './path.ts';

/** Follows a call along the candles that had closed by `asOf` (ms UTC); reads nothing later. */
export function followPath(call: Call, market: Market, asOf: number): Path {
  if (call.predictedAt > asOf) return { status: 'waiting' };
  const closed = closedCandles(market, asOf);
  const entry = findEntry(call, market, closed);
  if ('status' in entry) return entry;
  const exit = findExit(call, entry, market, closed);
  return exit === null ? { status: 'open', entry } : { status: 'ended', entry, exit };
}
