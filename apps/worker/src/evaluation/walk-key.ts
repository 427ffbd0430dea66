import { createHash } from 'node:crypto';

/** What makes one walk another: its candles, symbols, stretch and rhythm. */
export interface Walk {
  readonly candles: readonly string[];
  readonly symbols: readonly string[] | null;
  readonly from: number | null;
  readonly to: number | null;
  readonly scanEvery: number;
}

/** A short name for the folder of a walk: the same question finds what was begun before. */
export function walkKey(walk: Walk): string {
  return createHash('sha256').update(JSON.stringify(walk)).digest('hex').slice(0, 12);
}
