import { nameNeed } from '#needs/need-words.ts';
import type { ListedBot } from './listed-bot.ts';

export interface BotStatus {
  readonly label: string;
  readonly tone: 'ok' | 'warn' | 'neutral';
  readonly sentence: string;
}

/** Whether a bot speaks, and if not, why. */
export function botStatus(
  bot: Pick<ListedBot, 'is_enabled' | 'missing_needs' | 'last_predicted_at'>,
): BotStatus {
  if (!bot.is_enabled) {
    return { label: 'disabled', tone: 'neutral', sentence: 'It makes no new calls; its record stays.' };
  }
  if (bot.missing_needs.length > 0) {
    const needs = bot.missing_needs.map(nameNeed).join(' and ');
    return {
      label: 'needs data',
      tone: 'warn',
      sentence: `No symbol has ${needs} now: without it the bot abstains.`,
    };
  }
  if (bot.last_predicted_at === null) {
    return {
      label: 'no call yet',
      tone: 'neutral',
      sentence: 'It is asked at every scan and has not found what it looks for.',
    };
  }
  return { label: 'enabled', tone: 'ok', sentence: 'It is asked at every scan.' };
}
