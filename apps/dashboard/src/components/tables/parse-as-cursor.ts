import { createParser } from 'nuqs/server';
import { parseCursor, writeCursor } from '#data/tracking/cursor.ts';

/** A place in a list that is ordered by time, as the address holds it. */
export const parseAsCursor = createParser({
  parse: parseCursor,
  serialize: writeCursor,
  eq: (a, b) => writeCursor(a) === writeCursor(b),
});
