import { nameNeed } from '#needs/need-words.ts';
import type { ListedBot, ListedStanding } from './listed-bot.ts';

export interface BotStatus {
  readonly label: string;
  readonly tone: 'ok' | 'warn' | 'bad' | 'neutral';
  readonly sentence: string;
}

/** Whether a bot speaks and votes, and if not, why. */
export function botStatus(
  bot: Pick<ListedBot, 'is_enabled' | 'missing_needs' | 'last_predicted_at' | 'standing'>,
): BotStatus {
  if (!bot.is_enabled) {
    return { label: 'disabled', tone: 'neutral', sentence: 'It makes no new calls; its record stays.' };
  }
  const verdict = rehabStatus(bot.standing);
  if (verdict !== null) return verdict;
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

/** What rehab decided about it; null while nobody doubts it. */
function rehabStatus(standing: ListedStanding | null): BotStatus | null {
  if (standing === null || standing.status === 'active') return null;
  const { status, status_reason, probation_prediction_count, probation_call_target } = standing;
  if (status === 'probation') {
    return {
      label: `probation ${probation_prediction_count}/${probation_call_target}`,
      tone: 'warn',
      sentence: `It votes within tighter limits: ${status_reason}.`,
    };
  }
  return { label: status, tone: 'bad', sentence: `It does not vote: ${status_reason}.` };
}
