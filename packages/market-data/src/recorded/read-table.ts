import { MarketDataError } from '../market-data-error.ts';
import { readLines } from './read-lines.ts';

/** One data line: its number in the file (the header is 1) and the wanted columns, null when it has too few or many. */
export interface Row {
  readonly line: number;
  readonly raw: string;
  readonly fields: readonly string[] | null;
  readonly fieldCount: number;
}

/** Streams a CSV file; the header decides where the wanted columns stand, further columns are ignored. */
export async function* readTable(path: string, columns: readonly string[]): AsyncGenerator<Row[]> {
  let pick: ((raw: string, line: number) => Row) | null = null;
  let line = 0;
  for await (const lines of readLines(path)) {
    const rows: Row[] = [];
    for (const raw of lines) {
      line += 1;
      if (!pick) pick = columnPicker(path, raw, columns);
      else if (raw !== '') rows.push(pick(raw, line));
    }
    yield rows;
  }
  if (!pick) throw new MarketDataError(`${path} is empty: its first line must be ${columns.join(',')}`);
}

function columnPicker(path: string, headerLine: string, columns: readonly string[]) {
  const header = headerLine.split(',').map((name) => name.trim().toLowerCase());
  const places = columns.map((column) => header.indexOf(column));
  const missing = columns.filter((column) => !header.includes(column));
  if (missing.length > 0) throw new MarketDataError(headerSentence(path, headerLine, missing, columns));

  return (raw: string, line: number): Row => {
    const all = raw.split(',');
    const complete = all.length === header.length;
    return {
      line,
      raw,
      fieldCount: all.length,
      fields: complete ? places.map((place) => all[place]!) : null,
    };
  };
}

function headerSentence(
  path: string,
  headerLine: string,
  missing: string[],
  columns: readonly string[],
): string {
  const names = missing.join(', ');
  const seen = headerLine.slice(0, 80);
  return `${path} line 1: no column ${names} in the header "${seen}"; the first line must name ${columns.join(',')}`;
}
