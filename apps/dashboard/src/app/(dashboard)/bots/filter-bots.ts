import { nameFamily } from './families.ts';
import type { ListedBot } from './listed-bot.ts';

export const speechChoices = ['yes', 'no'] as const;
export const luckChoices = ['told', 'not-yet'] as const;

export interface BotFilter {
  readonly text: string;
  /** Families to show; all when empty. */
  readonly families: readonly string[];
  /** Timeframes to show; all when empty. */
  readonly timeframes: readonly string[];
  /** yes: bots that have made a call; no: bots that have abstained so far; null: both. */
  readonly speaks: (typeof speechChoices)[number] | null;
  /** told: bots that are told from luck; not-yet: bots that have spoken and are not; null: both. */
  readonly luck: (typeof luckChoices)[number] | null;
}

/** Bots that pass every part of the filter. The text's words may come in any order, from names or family. */
export function filterBots(rows: readonly ListedBot[], filter: BotFilter): ListedBot[] {
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter(
    (row) =>
      holdsAll(row, words) &&
      isAmong(filter.families, row.family) &&
      isAmong(filter.timeframes, row.timeframe) &&
      (filter.speaks === null || (filter.speaks === 'yes') === (row.last_predicted_at !== null)) &&
      (filter.luck === null || filter.luck === luckOf(row)),
  );
}

function luckOf({ advanced, last_predicted_at }: ListedBot): BotFilter['luck'] {
  if (advanced.is_told_from_luck) return 'told';
  return last_predicted_at === null ? null : 'not-yet';
}

function holdsAll({ bot_name, display_name, family }: ListedBot, words: readonly string[]): boolean {
  const searched = `${bot_name} ${display_name} ${family} ${nameFamily(family)}`.toLowerCase();
  return words.every((word) => searched.includes(word));
}

function isAmong(chosen: readonly string[], value: string): boolean {
  return chosen.length === 0 || chosen.includes(value);
}
