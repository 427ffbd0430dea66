import { z } from 'zod';
import { api } from '../api.ts';
import { readAll } from '../read-all.ts';

const name = z.object({ bot_name: z.string(), display_name: z.string(), family: z.string() });

export type BotName = z.infer<typeof name>;

/** What every bot is called. */
export function getBotNames(): Promise<BotName[]> {
  const page = (from: number, to: number) =>
    api().from('bots').select('bot_name, display_name, family').order('bot_name').range(from, to);
  return readAll('the names of the bots', page, name);
}
