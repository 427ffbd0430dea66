import { createLoader, parseAsInteger, parseAsString, parseAsStringLiteral } from 'nuqs/server';
import { parseAsCursor } from '#components/tables/parse-as-cursor.ts';
import { callStatuses } from '#data/tracking/call-status.ts';
import { periods, regimes, sides } from '#metrics/choice.ts';

/** What of its record the page shows. */
export const choiceSearch = {
  period: parseAsStringLiteral(periods).withDefault('all'),
  regime: parseAsStringLiteral(regimes).withDefault('ALL'),
  side: parseAsStringLiteral(sides),
};

/** What the address of a bot's page holds: the choice, the filter of its predictions, the place in their list, the one that is open. */
export const predictionSearch = {
  ...choiceSearch,
  status: parseAsStringLiteral(callStatuses),
  symbol: parseAsString,
  older: parseAsCursor,
  newer: parseAsCursor,
  prediction: parseAsInteger,
};

export const loadPredictionSearch = createLoader(predictionSearch);
