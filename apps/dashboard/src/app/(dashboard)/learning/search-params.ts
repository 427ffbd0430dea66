import { createLoader, parseAsBoolean, parseAsString } from 'nuqs/server';
import { parseAsCursor } from '#components/tables/parse-as-cursor.ts';
import { periodSearch } from '#metrics/period-search.ts';

/** What the address of the page holds: the days of the records, which states are shown, whose weight changes. */
export const learningSearch = {
  ...periodSearch,
  regime: parseAsString,
  performance: parseAsString,
  weight: parseAsString,
  trend: parseAsString,
  correlation: parseAsString,
  /** Only states in which every action that was tried was tried often enough. */
  sure: parseAsBoolean.withDefault(false),
  bot: parseAsString,
  older: parseAsCursor,
  newer: parseAsCursor,
};

export const loadLearningSearch = createLoader(learningSearch);
