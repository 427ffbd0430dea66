import { createLoader, createParser, parseAsInteger, parseAsString, parseAsStringLiteral } from 'nuqs/server';
import { parseCursor, writeCursor } from '#data/tracking/cursor.ts';
import { periods, regimes, sides } from '#metrics/choice.ts';

const parseAsCursor = createParser({
  parse: parseCursor,
  serialize: writeCursor,
  eq: (a, b) => writeCursor(a) === writeCursor(b),
});

export const statuses = ['waiting', 'open', 'ended', 'unfilled'] as const;

/** What of its record the page shows. */
export const choiceSearch = {
  period: parseAsStringLiteral(periods).withDefault('all'),
  regime: parseAsStringLiteral(regimes).withDefault('ALL'),
  side: parseAsStringLiteral(sides),
};

/** What the address of a bot's page holds: the choice, the filter of its predictions, the place in their list, the one that is open. */
export const predictionSearch = {
  ...choiceSearch,
  status: parseAsStringLiteral(statuses),
  symbol: parseAsString,
  older: parseAsCursor,
  newer: parseAsCursor,
  prediction: parseAsInteger,
};

export const loadPredictionSearch = createLoader(predictionSearch);
