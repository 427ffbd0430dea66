import { z } from 'zod';

interface Range {
  readonly from: number;
  readonly to: number;
  readonly default: number;
}

/** A count of candles or the like: whole, within its range. */
export function whole(description: string, range: Range) {
  return z.number().int().min(range.from).max(range.to).default(range.default).describe(description);
}

/** A threshold or a multiple, within its range. */
export function decimal(description: string, range: Range) {
  return z.number().min(range.from).max(range.to).default(range.default).describe(description);
}
