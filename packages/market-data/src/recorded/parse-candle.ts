import type { Candle, Timeframe } from '@quorum/contracts';
import { candleFault } from '../candle-fault.ts';
import { parseNumber } from './parse-number.ts';
import { parseTime } from './parse-time.ts';
import type { Row } from './read-table.ts';

export const candleColumns = ['ts', 'open', 'high', 'low', 'close', 'volume'] as const;

/** Turns a row of `candleColumns` into a sound candle, or into the reason why it is none. */
export function parseCandle(row: Row, timeframe: Timeframe): Candle | string {
  if (!row.fields) return `${row.fieldCount} columns where the header has another number`;
  const openedAt = parseTime(row.fields[0]!);
  if (openedAt === null) return `ts "${row.fields[0]}" is neither ISO-8601 UTC nor an epoch time`;

  const numbers = row.fields.slice(1).map(parseNumber);
  const bad = numbers.indexOf(null);
  if (bad >= 0) return `${candleColumns[bad + 1]} "${row.fields[bad + 1]}" is not a number`;

  const [open, high, low, close, volume] = numbers as [number, number, number, number, number];
  const candle = { openedAt, open, high, low, close, volume };
  return candleFault(candle, timeframe) ?? candle;
}
