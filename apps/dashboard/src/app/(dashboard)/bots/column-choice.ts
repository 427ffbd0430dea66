import { type BotColumnId, botColumnIds } from './bot-column-ids.ts';

/** Kept in a cookie, not in the browser's store: the server draws the table, and must know before it does. */
export const columnCookie = 'quorum-bot-columns';

/** Always shown: without it no row says whose it is. */
export const pinnedColumn: BotColumnId = 'bot';

/** What fits beside each other on a desk of 1280 pixels. */
export const defaultColumns: readonly BotColumnId[] = [
  'bot',
  'family',
  'timeframe',
  'status',
  'trust',
  'weight',
  'ended',
  'accuracy',
  'above_coin',
  'expectancy',
  'last_call',
];

/** The columns a cookie names, in the table's order; the default ones when it names none. */
export function parseColumns(text: string | undefined): BotColumnId[] {
  const named = (text ?? '').split('.');
  const columns = botColumnIds.filter((id) => named.includes(id));
  return columns.length === 0 ? [...defaultColumns] : withPinned(columns);
}

export function writeColumns(columns: readonly BotColumnId[]): string {
  return columns.join('.');
}

/** Shows a column that was hidden, or hides one that was shown. */
export function toggleColumn(columns: readonly BotColumnId[], id: BotColumnId): BotColumnId[] {
  return withPinned(botColumnIds.filter((known) => columns.includes(known) !== (known === id)));
}

function withPinned(columns: readonly BotColumnId[]): BotColumnId[] {
  return botColumnIds.filter((id) => id === pinnedColumn || columns.includes(id));
}
