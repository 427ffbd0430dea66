import type { Rejection } from '../candle-source.ts';
import type { Row } from './read-table.ts';

/** Names file and line of a row that is left out; control characters are made visible, long lines cut. */
export function rejectRow(path: string, row: Row, reason: string): Rejection {
  return { where: `${path} line ${row.line}`, reason: printable(reason), raw: printable(row.raw) };
}

function printable(text: string): string {
  return text.slice(0, 300).replace(/\p{Cc}/gu, '\uFFFD');
}
