import { z } from 'zod';
import type { Reading, ReadingMetric } from '../candle-source.ts';
import { readingFault } from '../reading-fault.ts';
import { pageSchema, parseReply } from './reply-schemas.ts';

const HOUR = 3_600_000;
const time = z.number().int().positive();
const candle = z.tuple([time, z.unknown(), z.unknown(), z.unknown(), z.number().positive()], z.unknown());
const candlesOfBoth = z.object({ mark: pageSchema, index: pageSchema });

/** ccxt's unified row of each metric, turned into when and what. */
const rowSchemas = {
  funding: z
    .object({ timestamp: time, fundingRate: z.number() })
    .transform(({ timestamp, fundingRate }) => ({ at: timestamp, value: fundingRate })),
  'open-interest': z
    .object({ timestamp: time, openInterestAmount: z.number() })
    .transform(({ timestamp, openInterestAmount }) => ({ at: timestamp, value: openInterestAmount })),
  'long-short-ratio': z
    .object({ timestamp: time, longShortRatio: z.number() })
    .transform(({ timestamp, longShortRatio }) => ({ at: timestamp, value: longShortRatio })),
  basis: z
    .object({ mark: candle, index: candle })
    .transform(({ mark, index }) => ({ at: mark[0] + HOUR, value: mark[4] / index[4] - 1 })),
} as const satisfies Record<ReadingMetric, z.ZodType<Reading>>;

/** The rows of a reply; for the basis each mark candle with the index candle of the same hour. */
export function readingRows(metric: ReadingMetric, reply: unknown): readonly unknown[] {
  if (metric !== 'basis') return parseReply(pageSchema, reply);
  const { mark, index } = parseReply(candlesOfBoth, reply);
  const indexAt = new Map(index.map((row) => [openTime(row), row]));
  return mark
    .filter((row) => indexAt.has(openTime(row)))
    .map((row) => ({ mark: row, index: indexAt.get(openTime(row)) }));
}

/** Turns one row into a sound reading, or into the reason why it is none. */
export function mapReading(metric: ReadingMetric, row: unknown): Reading | string {
  const parsed = rowSchemas[metric].safeParse(row);
  if (parsed.success) return readingFault(metric, parsed.data.value) ?? parsed.data;
  const [issue] = parsed.error.issues;
  return `${issue?.path.join('.')}: ${issue?.message}`;
}

function openTime(row: unknown): unknown {
  return Array.isArray(row) ? row[0] : undefined;
}
