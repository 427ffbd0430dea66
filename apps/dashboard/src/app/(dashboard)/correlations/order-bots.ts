import type { Standing } from '#data/trust/get-standings.ts';

export const orders = ['cluster', 'name', 'trust'] as const;

export type Order = (typeof orders)[number];

export type OrderedBot = Pick<
  Standing,
  'bot_name' | 'display_name' | 'cluster_id' | 'cluster_size' | 'place' | 'trust_score'
>;

/** The bots in the order of the map's rows. Those without a cluster or a trust score come last, by name. */
export function orderBots<Bot extends OrderedBot>(bots: readonly Bot[], order: Order): Bot[] {
  const byName = (a: Bot, b: Bot) => a.display_name.localeCompare(b.display_name, 'en');
  if (order === 'name') return [...bots].sort(byName);
  const rank = ({ place, trust_score }: Bot) =>
    (order === 'cluster' ? place : trust_score && -trust_score) ?? Infinity;
  return [...bots].sort((a, b) => (rank(a) === rank(b) ? byName(a, b) : rank(a) - rank(b)));
}

/** Where a block of bots that say the same begins or ends; none in another order. */
export function clusterEdges(ordered: readonly OrderedBot[], order: Order): number[] {
  if (order !== 'cluster') return [];
  return ordered.flatMap((bot, index) => {
    const before = ordered[index - 1];
    if (before === undefined || before.cluster_id === bot.cluster_id) return [];
    return isBlock(before) || isBlock(bot) ? [index] : [];
  });
}

function isBlock({ cluster_size }: OrderedBot): boolean {
  return (cluster_size ?? 1) > 1;
}
