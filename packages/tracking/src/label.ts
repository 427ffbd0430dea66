import { type Call, directionOf } from './call.ts';
import type { Path } from './path.ts';

/** Whether a call was right, and what says so. Null and null while it is under way. */
export interface Label {
  readonly isCorrect: boolean | null;
  readonly basis: 'take_profit' | 'stop_loss' | 'liquidated' | 'horizon' | 'flat' | 'unfilled' | null;
}

/** Target: right. Stop or liquidation: wrong. Expired: the sign of the move. Flat and unfilled: neither. */
export function labelOf(call: Call, path: Path): Label {
  if (path.status === 'unfilled') return { isCorrect: null, basis: 'unfilled' };
  if (path.status !== 'ended') return { isCorrect: null, basis: null };
  const { entry, exit } = path;
  if (exit.reason !== 'expired') return { isCorrect: exit.reason === 'take_profit', basis: exit.reason };
  const isCorrect = signLabel(call, entry.price, exit.price);
  return { isCorrect, basis: isCorrect === null ? 'flat' : 'horizon' };
}

/** Whether the price moved the call's way; null where it did not move. */
export function signLabel(call: Call, entryPrice: number, price: number): boolean | null {
  return price === entryPrice ? null : directionOf(call.side) * (price - entryPrice) > 0;
}
