import { createParser, parseAsArrayOf, parseAsString } from 'nuqs';
import { botColumnIds } from './bot-column-ids.ts';
import { parseSort, type SortKey, writeSort } from './sorting.ts';

const defaultSort: SortKey[] = [{ id: 'accuracy', desc: true }];

const parseAsSort = createParser<SortKey[]>({
  parse: (text) => parseSort(text, botColumnIds),
  serialize: writeSort,
  eq: (a, b) => writeSort(a) === writeSort(b),
});

/** What the address of the table holds: ?q=…&family=…&sort=-accuracy,bot */
export const botSearch = {
  q: parseAsString.withDefault(''),
  family: parseAsArrayOf(parseAsString).withDefault([]),
  sort: parseAsSort.withDefault(defaultSort),
};
