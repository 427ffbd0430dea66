import type { FundingHistory, FundingRate, FundingRequest, Rejection } from '../candle-source.ts';
import { parseNumber } from './parse-number.ts';
import { parseTime } from './parse-time.ts';
import { BrokenFileError } from './read-lines.ts';
import { type Row, readTable } from './read-table.ts';
import { rejectRow } from './rejection.ts';

const fundingColumns = ['ts', 'funding_rate'] as const;

/** Reads the funding rates of one file that were settled in the range asked for. */
export async function readFunding(path: string, request: FundingRequest): Promise<FundingHistory> {
  const rates: FundingRate[] = [];
  const rejected: Rejection[] = [];
  let last = Number.NEGATIVE_INFINITY;
  let line = 0;
  try {
    for await (const rows of readTable(path, fundingColumns)) {
      request.signal?.throwIfAborted();
      for (const row of rows) {
        line = row.line;
        const rate = parseRate(row, last);
        if (typeof rate === 'string') rejected.push(rejectRow(path, row, rate));
        else {
          last = rate.settledAt;
          if (isWanted(rate, request)) rates.push(rate);
        }
      }
    }
  } catch (error) {
    if (!(error instanceof BrokenFileError)) throw error;
    rejected.push({ where: `${path} after line ${line}`, reason: error.message, raw: '' });
  }
  return { rates, rejected };
}

function parseRate(row: Row, last: number): FundingRate | string {
  if (!row.fields) return `${row.fieldCount} columns where the header has another number`;
  const settledAt = parseTime(row.fields[0]!);
  if (settledAt === null) return `ts "${row.fields[0]}" is neither ISO-8601 UTC nor an epoch time`;
  if (settledAt <= last) return `${row.fields[0]} is not later than the line before; times must ascend`;
  const rate = parseNumber(row.fields[1]!);
  if (rate === null) return `funding_rate "${row.fields[1]}" is not a number`;
  return Math.abs(rate) < 1 ? { settledAt, rate } : `funding_rate ${rate} is not a fraction below 1`;
}

function isWanted({ settledAt }: FundingRate, { from, to, asOf }: FundingRequest): boolean {
  return settledAt >= from && settledAt < to && settledAt <= asOf;
}
