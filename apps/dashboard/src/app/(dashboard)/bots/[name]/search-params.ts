import { createLoader, createParser, parseAsInteger, parseAsString, parseAsStringLiteral } from 'nuqs/server';
import { parseCursor, writeCursor } from '#data/tracking/cursor.ts';

const parseAsCursor = createParser({
  parse: parseCursor,
  serialize: writeCursor,
  eq: (a, b) => writeCursor(a) === writeCursor(b),
});

export const statuses = ['waiting', 'open', 'ended', 'unfilled'] as const;
export const sides = ['LONG', 'SHORT'] as const;

/** What the address of a bot's page holds: the filter of its predictions, the place in their list, the one that is open. */
export const predictionSearch = {
  status: parseAsStringLiteral(statuses),
  side: parseAsStringLiteral(sides),
  symbol: parseAsString,
  older: parseAsCursor,
  newer: parseAsCursor,
  prediction: parseAsInteger,
};

export const loadPredictionSearch = createLoader(predictionSearch);
