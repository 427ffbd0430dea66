import { createLoader, createParser, parseAsInteger, parseAsStringLiteral } from 'nuqs/server';
import { correlationClasses } from '#data/correlation/correlation-pair.ts';
import { type PairSort, pairColumns } from '#data/correlation/get-pairs.ts';
import { orders } from './order-bots.ts';
import { parsePair, writePair } from './pair-name.ts';

export const measures = ['returns', 'residuals'] as const;

export type Measure = (typeof measures)[number];

const parseAsPair = createParser({
  parse: parsePair,
  serialize: writePair,
  eq: (a, b) => writePair(a) === writePair(b),
});

/** Bots are named by slugs; anything else would be read as part of a question to the database. */
const parseAsBot = createParser({
  parse: (text) => (/^[a-z0-9-]+$/.test(text) ? text : null),
  serialize: (name: string) => name,
});

const parseAsSort = createParser<PairSort>({
  parse: (text) => {
    const by = pairColumns.find((column) => column === text.replace(/^-/, ''));
    return by ? { by, desc: text.startsWith('-') } : null;
  },
  serialize: ({ by, desc }) => (desc ? `-${by}` : by),
  eq: (a, b) => a.by === b.by && a.desc === b.desc,
});

/** What the address of the page holds: how the map is drawn, the pair that is pinned, the list under it. */
export const correlationSearch = {
  order: parseAsStringLiteral(orders).withDefault('cluster'),
  measure: parseAsStringLiteral(measures).withDefault('returns'),
  pair: parseAsPair,
  bot: parseAsBot,
  class: parseAsStringLiteral(correlationClasses),
  sort: parseAsSort.withDefault({ by: 'correlation', desc: true }),
  page: parseAsInteger.withDefault(1),
};

export const loadCorrelationSearch = createLoader(correlationSearch);
