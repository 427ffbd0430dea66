import type { LeaderboardRow } from '#data/bots/get-leaderboard.ts';
import { isLowSample } from '#statistics/sample-floor.ts';

/** Bots with enough decided calls, by the lower end of their accuracy interval, best first; ties by name. */
export function rankBots(rows: readonly LeaderboardRow[]): LeaderboardRow[] {
  return rows
    .filter(({ decided_count, accuracy_low }) => !isLowSample(decided_count) && accuracy_low !== null)
    .sort((a, b) => (b.accuracy_low ?? 0) - (a.accuracy_low ?? 0) || a.bot_name.localeCompare(b.bot_name));
}
