import { attempt } from '#data/attempt.ts';
import { getLeaderboard } from '#data/bots/get-leaderboard.ts';
import { missingNeeds } from '#needs/judge-supply.ts';
import { readMarket } from '#needs/read-market.ts';
import type { ListedBot } from './listed-bot.ts';

/** Every bot for the table. When the market cannot be read, nobody is said to miss anything. */
export async function readListedBots(): Promise<ListedBot[]> {
  const [bots, market] = await Promise.all([getLeaderboard(), attempt(readMarket)]);
  return bots.map((bot) => ({
    ...bot,
    missing_needs: 'data' in market ? missingNeeds(bot.needs, market.data) : [],
  }));
}
