import type { Side } from '../decision.ts';

/** The side that fades a value which went beyond ±`extreme` with this candle; null while it is inside, or was out before. */
export function fadeOf(before: number, now: number, extreme: number): Side | null {
  if (now >= extreme && before < extreme) return 'SHORT';
  if (now <= -extreme && before > -extreme) return 'LONG';
  return null;
}
