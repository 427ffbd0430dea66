import type { Candle } from '@quorum/contracts';
import { bestPrice, isLost, isWon, type Levels, worstPrice } from './levels.ts';

/** A level a candle reached, and the price it was filled at. */
export interface Touch {
  readonly end: 'adverse' | 'target';
  readonly price: number;
  readonly isGap: boolean;
}

/** What one candle did to a call: nothing, one end, or both with no telling which came first. */
export function touchOf(levels: Levels, candle: Candle): Touch | 'both' | null {
  if (isLost(levels, candle.open)) return { end: 'adverse', price: candle.open, isGap: true };
  if (isWon(levels, candle.open)) return { end: 'target', price: candle.open, isGap: true };
  const holdsAdverse = isLost(levels, worstPrice(levels, candle));
  const holdsTarget = isWon(levels, bestPrice(levels, candle));
  if (holdsAdverse && holdsTarget) return 'both';
  if (holdsAdverse) return touchAt(levels, 'adverse');
  return holdsTarget ? touchAt(levels, 'target') : null;
}

/** The candle a limit was filled in: its high may have come before the fill, so only the stop counts. */
export function stopTouchOf(levels: Levels, candle: Candle): Touch | null {
  return isLost(levels, worstPrice(levels, candle)) ? touchAt(levels, 'adverse') : null;
}

export function touchAt(levels: Levels, end: Touch['end']): Touch {
  return { end, price: levels[end], isGap: false };
}
