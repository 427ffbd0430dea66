import type { Side } from './decision.ts';

/** The side to which a difference went through zero between two candles; null when it stayed where it was. */
export function crossing(before: number, now: number): Side | null {
  if (before <= 0 && now > 0) return 'LONG';
  if (before >= 0 && now < 0) return 'SHORT';
  return null;
}
