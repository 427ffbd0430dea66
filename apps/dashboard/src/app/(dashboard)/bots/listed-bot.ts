import type { LeaderboardRow } from '#data/bots/get-leaderboard.ts';

/** A bot with what the market does not have of what it needs. */
export interface ListedBot extends LeaderboardRow {
  readonly missing_needs: readonly string[];
}
