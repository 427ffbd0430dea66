import { DataError } from '../data-error.ts';
import { getLeaderboard, type LeaderboardRow } from './get-leaderboard.ts';

/** One bot's row of the leaderboard, so that its page and the table can never disagree. */
export async function getRecord(name: string): Promise<LeaderboardRow> {
  const row = (await getLeaderboard()).find(({ bot_name }) => bot_name === name);
  if (!row)
    throw new DataError(`the record of ${name} is missing: every bot has one. Were all migrations applied?`);
  return row;
}
