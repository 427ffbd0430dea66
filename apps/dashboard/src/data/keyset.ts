import type { Page } from './page.ts';
import type { Cursor } from './tracking/cursor.ts';

/** Where in a list that is ordered by time and number a page begins: page 500 costs what page 1 costs. */
export interface Keyset {
  readonly olderThan: Cursor | null;
  readonly newerThan: Cursor | null;
}

/**
 * The PostgREST condition for the rows beyond the cursor; null at the start of the list. The time alone comes first, so
 * that an index begins at the cursor: of "later, or as late with a larger number" it could only test every row.
 */
export function beyond({ olderThan, newerThan }: Keyset, time: string, id: string): string | null {
  const cursor = newerThan ?? olderThan;
  if (cursor === null) return null;
  const than = newerThan === null ? 'lt' : 'gt';
  return `and(${time}.${than}e.${cursor.at},or(${time}.${than}.${cursor.at},${id}.${than}.${cursor.id}))`;
}

/** The page among the rows that were found in reading order: one more than fit says that there is more. */
export function pageOf<Row>(
  found: readonly Row[],
  size: number,
  { olderThan, newerThan }: Keyset,
): Page<Row> {
  const hasMore = found.length > size;
  const rows = found.slice(0, size);
  return newerThan === null
    ? { rows, hasOlder: hasMore, hasNewer: olderThan !== null }
    : { rows: rows.reverse(), hasOlder: true, hasNewer: hasMore };
}
