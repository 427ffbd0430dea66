import { type Call, directionOf } from './call.ts';
import { type ClosedCandles, closedCandles, lastClosedBy } from './closed-candles.ts';
import { signLabel } from './label.ts';
import type { Market } from './market.ts';
import type { Path } from './path.ts';

export const markNames = ['24h', '48h', '7d'] as const;
export type MarkName = (typeof markNames)[number];

const HOUR = 3_600_000;
const markAges: Record<MarkName, number> = { '24h': 24 * HOUR, '48h': 48 * HOUR, '7d': 168 * HOUR };

/** Where the price stood a fixed time after entry. All null while that time has not come. */
export interface Mark {
  readonly price: number | null;
  /** Move in the direction of the call, without leverage and costs. */
  readonly move: number | null;
  readonly isCorrect: boolean | null;
  readonly unknownBecause: string | null;
}

const untaken: Mark = { price: null, move: null, isCorrect: null, unknownBecause: null };

/** The mark of a call, taken from the path at exactly its time, also after the call ended. */
export function takeMark(name: MarkName, call: Call, path: Path, market: Market, asOf: number): Mark {
  if (path.status !== 'open' && path.status !== 'ended') return untaken;
  const at = path.entry.enteredAt + markAges[name];
  const closed = closedCandles(market, asOf);
  if (at > closed.through) {
    return closed.delistedBecause !== null && at <= asOf ? unknown('delisted', path, at) : untaken;
  }
  const price = priceAt(closed, at);
  if (price === null) return unknown('no candle within two intervals', path, at);
  const move = directionOf(call.side) * (price / path.entry.price - 1);
  return {
    price,
    move,
    isCorrect: hitLabel(path, at) ?? signLabel(call, path.entry.price, price),
    unknownBecause: null,
  };
}

/** The close of the last candle by then; null where it is more than two intervals old. */
function priceAt(closed: ClosedCandles, at: number): number | null {
  return lastClosedBy(closed, at, at - 3 * closed.length)?.close ?? null;
}

/** A target or stop hit by then decides before the price does. */
function hitLabel(path: Path, at: number): boolean | null {
  if (path.status !== 'ended' || path.exit.reason === 'expired' || path.exit.exitedAt > at) return null;
  return path.exit.reason === 'take_profit';
}

function unknown(because: string, path: Path, at: number): Mark {
  return { ...untaken, isCorrect: hitLabel(path, at), unknownBecause: because };
}
