import type { BotWeight } from '#data/learning/bot-weight.ts';
import { getBotWeight } from '#data/learning/get-bot-weight.ts';
import { getWeightChanges, type WeightChange } from '#data/learning/get-weight-changes.ts';

const mostChanges = 120;

export interface LoadedWeight {
  readonly weight: BotWeight;
  /** Newest first. */
  readonly changes: readonly WeightChange[];
}

/** A bot's weight and how it came about; null where there is no bot of that name. */
export async function loadWeight(bot: string): Promise<LoadedWeight | null> {
  const [weight, page] = await Promise.all([
    getBotWeight(bot),
    getWeightChanges(bot, { olderThan: null, newerThan: null }, mostChanges),
  ]);
  return weight === null ? null : { weight, changes: page.rows };
}
