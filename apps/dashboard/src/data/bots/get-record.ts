import { cache } from 'react';
import { api } from '../api.ts';
import { DataError } from '../data-error.ts';
import { read } from '../read.ts';
import { type LeaderboardRow, leaderboardRow } from './get-leaderboard.ts';

/** One bot's record, from the rows the leaderboard is made of, so that page and table can never disagree. */
export const getRecord = cache(async (name: string): Promise<LeaderboardRow> => {
  const query = api().from('bot_records').select('*').eq('bot_name', name).maybeSingle();
  const row = await read('the record of the bot', query, leaderboardRow.nullable());
  if (row === null)
    throw new DataError(`the record of ${name} is missing: every bot has one. Were all migrations applied?`);
  return row;
});
