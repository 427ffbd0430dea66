import {
  createParser,
  type inferParserType,
  parseAsArrayOf,
  parseAsString,
  parseAsStringLiteral,
} from 'nuqs';
import { botColumnIds } from './bot-column-ids.ts';
import { luckChoices, speechChoices } from './filter-bots.ts';
import { parseSort, type SortKey, writeSort } from './sorting.ts';

const defaultSort: SortKey[] = [{ id: 'accuracy', desc: true }];

const parseAsSort = createParser<SortKey[]>({
  parse: (text) => parseSort(text, botColumnIds),
  serialize: writeSort,
  eq: (a, b) => writeSort(a) === writeSort(b),
});

export const botViews = ['families', 'flat'] as const;

/** What the address of the table holds: ?q=…&family=…&sort=-accuracy,bot&view=flat&closed=trend */
export const botSearch = {
  q: parseAsString.withDefault(''),
  family: parseAsArrayOf(parseAsString).withDefault([]),
  timeframe: parseAsArrayOf(parseAsString).withDefault([]),
  speaks: parseAsStringLiteral(speechChoices),
  luck: parseAsStringLiteral(luckChoices),
  sort: parseAsSort.withDefault(defaultSort),
  view: parseAsStringLiteral(botViews).withDefault('families'),
  closed: parseAsArrayOf(parseAsString).withDefault([]),
};

export type BotSearch = inferParserType<typeof botSearch>;
