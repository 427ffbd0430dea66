import type { BotColumnId } from './bot-column-ids.ts';
import { columnCookie, writeColumns } from './column-choice.ts';

const yearSeconds = 365 * 86_400;

/** Keeps the chosen columns for the next visit. */
export function rememberColumns(columns: readonly BotColumnId[]): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the newer cookie store is missing without HTTPS
  document.cookie = `${columnCookie}=${writeColumns(columns)}; path=/bots; max-age=${yearSeconds}; samesite=lax`;
}
