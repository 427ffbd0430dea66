import { createLoader, parseAsInteger, parseAsString, parseAsStringLiteral } from 'nuqs/server';
import { parseAsCursor } from '#components/tables/parse-as-cursor.ts';
import { callStatuses } from '#data/tracking/call-status.ts';
import { sides } from '#metrics/choice.ts';
import { periodSearch } from '#metrics/period-search.ts';

/** What the address of the page holds: the days of the records, the list of recommendations, what is asked "why?". */
export const ensembleSearch = {
  ...periodSearch,
  status: parseAsStringLiteral(callStatuses),
  side: parseAsStringLiteral(sides),
  symbol: parseAsString,
  older: parseAsCursor,
  newer: parseAsCursor,
  /** The decision whose votes are open. */
  decision: parseAsInteger,
  /** The bot whose weight is explained. */
  bot: parseAsString,
};

export const loadEnsembleSearch = createLoader(ensembleSearch);
