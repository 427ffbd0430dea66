import { type PooledRecord, poolRecords } from '#statistics/pool-records.ts';
import { nameFamily, orderFamilies } from './families.ts';
import type { ListedBot } from './listed-bot.ts';

export interface BotGroup {
  readonly family: string;
  readonly name: string;
  /** In the order they were given. */
  readonly bots: readonly ListedBot[];
  /** How many bots the family has before any filter. */
  readonly totalCount: number;
  /** What the bots shown did together. */
  readonly record: PooledRecord;
}

/** The shown bots by family; families of which none is shown are left out. */
export function groupBots(shown: readonly ListedBot[], all: readonly ListedBot[]): BotGroup[] {
  return orderFamilies(shown.map(({ family }) => family)).map((family) => {
    const bots = shown.filter((bot) => bot.family === family);
    return {
      family,
      name: nameFamily(family),
      bots,
      totalCount: all.filter((bot) => bot.family === family).length,
      record: poolRecords(bots),
    };
  });
}

/** "16 bots", or "3 of 16 bots" where a filter hides some. */
export function countBots({ bots, totalCount }: Pick<BotGroup, 'bots' | 'totalCount'>): string {
  const noun = totalCount === 1 ? 'bot' : 'bots';
  return bots.length === totalCount ? `${totalCount} ${noun}` : `${bots.length} of ${totalCount} ${noun}`;
}
