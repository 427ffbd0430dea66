import { createLoader, createParser, parseAsStringLiteral } from 'nuqs/server';
import { parseAsCursor } from '#components/tables/parse-as-cursor.ts';
import { regimes } from '#metrics/choice.ts';
import { periodSearch } from '#metrics/period-search.ts';
import { orders } from '../correlations/order-bots.ts';
import { parseBotNames } from './history/choose-bots.ts';

export const beliefs = ['filtered', 'smoothed'] as const;
export const rates = ['expected', 'raw'] as const;
export const trustLines = ['trust', 'rate'] as const;

export type BeliefKind = (typeof beliefs)[number];
export type RateKind = (typeof rates)[number];
export type TrustLine = (typeof trustLines)[number];

const parseAsDay = createParser({
  parse: (text) => (/^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : null),
  serialize: (day: string) => day,
});

const parseAsBots = createParser({
  parse: parseBotNames,
  serialize: (names: readonly string[]) => names.join(','),
  eq: (a, b) => a.join(',') === b.join(','),
});

/** What the address of the page holds. */
export const situationSearch = {
  ...periodSearch,
  /** The list of situations. */
  regime: parseAsStringLiteral(regimes).withDefault('ALL'),
  older: parseAsCursor,
  newer: parseAsCursor,
  belief: parseAsStringLiteral(beliefs).withDefault('filtered'),
  /** The expertise map. */
  order: parseAsStringLiteral(orders).withDefault('cluster'),
  rate: parseAsStringLiteral(rates).withDefault('expected'),
  /** The bots whose trust is drawn; without them the most trusted ones. */
  bots: parseAsBots,
  line: parseAsStringLiteral(trustLines).withDefault('trust'),
  /** The list of episodes: only days before this one, or after it. */
  before: parseAsDay,
  after: parseAsDay,
};

export const loadSituationSearch = createLoader(situationSearch);
