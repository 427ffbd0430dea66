import { z } from 'zod';
import { read } from './read.ts';

/** PostgREST answers at most this many rows at a time on a hosted project. */
const pageSize = 1000;

type Reply = Parameters<typeof read>[1];

/** Reads every row of an ordered query, page by page. `page` asks for the rows from..to, both included. */
export async function readAll<T>(
  what: string,
  page: (from: number, to: number) => Reply,
  row: z.ZodType<T>,
): Promise<T[]> {
  const all: T[] = [];
  for (;;) {
    const rows = await read(what, page(all.length, all.length + pageSize - 1), z.array(row));
    all.push(...rows);
    if (rows.length < pageSize) return all;
  }
}
