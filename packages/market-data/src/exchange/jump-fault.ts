import type { Candle } from '@quorum/contracts';

/** No coin moves five-fold between one trade and the next. */
const limit = Math.log(5);

/**
 * Says that a candle stands on another price level than the candles right before and after it: a slipped
 * decimal point, another coin's row. When the next candle stays on the new level, it was a redenomination.
 */
export function jumpFault(
  candle: Candle,
  before: Candle | undefined,
  after: Candle | undefined,
  step: number,
): string | null {
  if (before?.openedAt !== candle.openedAt - step || isNear(before.close, candle.open)) return null;
  const isFollowed = after?.openedAt === candle.openedAt + step;
  if (isFollowed && isNear(candle.close, after.open)) return null;
  return `open ${candle.open} is more than five times away from the close before it, ${before.close}`;
}

function isNear(price: number, next: number): boolean {
  return Math.abs(Math.log(next / price)) <= limit;
}
