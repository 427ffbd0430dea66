import type { Reading, ReadingHistory, ReadingMetric, ReadingRequest, Rejection } from '../candle-source.ts';
import { readingFault } from '../reading-fault.ts';
import { parseNumber } from './parse-number.ts';
import { parseTime } from './parse-time.ts';
import { BrokenFileError } from './read-lines.ts';
import { type Row, readTable } from './read-table.ts';
import { rejectRow } from './rejection.ts';

const valueColumns: Readonly<Record<ReadingMetric, string>> = {
  funding: 'funding_rate',
  'open-interest': 'open_interest',
  'long-short-ratio': 'long_short_ratio',
  basis: 'basis',
};

/** Reads the readings of one file that lie in the range asked for. */
export async function readReadings(path: string, request: ReadingRequest): Promise<ReadingHistory> {
  const readings: Reading[] = [];
  const rejected: Rejection[] = [];
  let last = Number.NEGATIVE_INFINITY;
  let line = 0;
  try {
    for await (const rows of readTable(path, ['ts', valueColumns[request.metric]])) {
      request.signal?.throwIfAborted();
      for (const row of rows) {
        line = row.line;
        const reading = parseReading(row, request.metric, last);
        if (typeof reading !== 'string') {
          last = reading.at;
          if (isWanted(reading, request)) readings.push(reading);
          // What was left out so far stands before the range: whoever asked for that range has heard of it.
          if (last < request.from) rejected.length = 0;
        } else if (last < request.to) rejected.push(rejectRow(path, row, reading));
      }
    }
  } catch (error) {
    if (!(error instanceof BrokenFileError)) throw error;
    rejected.push({ where: `${path} after line ${line}`, reason: error.message, raw: '' });
  }
  return { readings, rejected };
}

function parseReading(row: Row, metric: ReadingMetric, last: number): Reading | string {
  if (!row.fields) return `${row.fieldCount} columns where the header has another number`;
  const [time, text] = row.fields as [string, string];
  const at = parseTime(time);
  if (at === null) return `ts "${time}" is neither ISO-8601 UTC nor an epoch time`;
  if (at <= last) return `${time} is not later than the line before; times must ascend`;
  const value = parseNumber(text);
  if (value === null) return `${valueColumns[metric]} "${text}" is not a number`;
  return readingFault(metric, value) ?? { at, value };
}

function isWanted({ at }: Reading, { from, to, asOf }: ReadingRequest): boolean {
  return at >= from && at < to && at <= asOf;
}
