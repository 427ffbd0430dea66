import { expect, it } from 'vitest';
import { groupClusters, type Member } from './group-clusters.ts';

function bot(bot_name: string, cluster_id: number | null, changes: Partial<Member> = {}): Member {
  return {
    bot_name,
    display_name: bot_name,
    cluster_id,
    mean_correlation_within: 0.7,
    average_correlation: 0.2,
    diversity_bonus: 1.2,
    is_redundant: false,
    place: null,
    ...changes,
  };
}

it('puts the largest cluster first, its bots in the order of the map', () => {
  const { clusters } = groupClusters([
    bot('a', 1),
    bot('b', 1),
    bot('c', 2, { place: 3 }),
    bot('d', 2, { place: 1 }),
    bot('e', 2, { place: 2 }),
  ]);
  expect(clusters.map(({ id }) => id)).toEqual([2, 1]);
  expect(clusters[0]?.members.map(({ bot_name }) => bot_name)).toEqual(['d', 'e', 'c']);
});

it('tells bots that stand alone from those nobody can tell yet', () => {
  const { clusters, alone, unknown } = groupClusters([bot('a', 1), bot('b', null)]);
  expect(clusters).toEqual([]);
  expect(alone.map(({ bot_name }) => bot_name)).toEqual(['a']);
  expect(unknown.map(({ bot_name }) => bot_name)).toEqual(['b']);
});
