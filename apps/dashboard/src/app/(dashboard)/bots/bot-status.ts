import type { LeaderboardRow } from '#data/bots/get-leaderboard.ts';

export interface BotStatus {
  readonly label: string;
  readonly tone: 'ok' | 'warn' | 'neutral';
  readonly sentence: string;
}

/** Whether a bot speaks, and if not, why. */
export function botStatus(
  bot: Pick<LeaderboardRow, 'is_enabled' | 'needs' | 'last_predicted_at'>,
): BotStatus {
  if (!bot.is_enabled) {
    return { label: 'disabled', tone: 'neutral', sentence: 'It makes no new calls; its record stays.' };
  }
  if (bot.needs.length > 0 && bot.last_predicted_at === null) {
    const needs = bot.needs.join(', ');
    return {
      label: 'needs data',
      tone: 'warn',
      sentence: `It has not spoken: without ${needs} data it abstains.`,
    };
  }
  return { label: 'enabled', tone: 'ok', sentence: 'It is asked at every scan.' };
}
