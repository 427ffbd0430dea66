import type { Candle, Timeframe } from '@quorum/contracts';
import { candleFault } from '../candle-fault.ts';
import { rowSchema } from './reply-schemas.ts';

const columns = ['time', 'open', 'high', 'low', 'close', 'volume'];

/** Turns one row of an exchange's reply into a sound candle, or into the reason why it is none. */
export function mapCandle(row: unknown, timeframe: Timeframe): Candle | string {
  const parsed = rowSchema.safeParse(row);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return `${columns[Number(issue?.path[0])] ?? 'row'}: ${issue?.message}`;
  }
  const [openedAt, open, high, low, close, volume] = parsed.data;
  const candle = { openedAt, open, high, low, close, volume };
  return candleFault(candle, timeframe) ?? candle;
}
