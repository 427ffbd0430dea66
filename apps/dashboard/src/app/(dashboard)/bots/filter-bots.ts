import type { LeaderboardRow } from '#data/bots/get-leaderboard.ts';

export interface BotFilter {
  readonly text: string;
  /** Families to show; all when empty. */
  readonly families: readonly string[];
}

/** Bots whose name or family holds every word of the text, in any order. */
export function filterBots(rows: readonly LeaderboardRow[], { text, families }: BotFilter): LeaderboardRow[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    const searched = `${row.bot_name} ${row.display_name} ${row.family}`.toLowerCase();
    return (
      words.every((word) => searched.includes(word)) &&
      (families.length === 0 || families.includes(row.family))
    );
  });
}
