import { describe, expect, it } from 'vitest';
import { clusterEdges, type OrderedBot, orderBots } from './order-bots.ts';

function bot(bot_name: string, changes: Partial<OrderedBot> = {}): OrderedBot {
  return {
    bot_name,
    display_name: bot_name.toUpperCase(),
    cluster_id: null,
    cluster_size: null,
    place: null,
    trust_score: null,
    ...changes,
  };
}

const names = (bots: readonly OrderedBot[]) => bots.map(({ bot_name }) => bot_name).join(' ');

const bots = [
  bot('d'),
  bot('b', { place: 2, cluster_id: 7, cluster_size: 2, trust_score: 0.3 }),
  bot('a', { place: 3, cluster_id: 9, cluster_size: 1, trust_score: 0.9 }),
  bot('c', { place: 1, cluster_id: 7, cluster_size: 2, trust_score: 0 }),
];

describe('the rows of the map', () => {
  it('stand as the dendrogram has them, those without a place last', () =>
    expect(names(orderBots(bots, 'cluster'))).toBe('c b a d'));
  it('stand by name', () => expect(names(orderBots(bots, 'name'))).toBe('a b c d'));
  it('stand by trust, the most trusted first, no trust at all before unknown trust', () =>
    expect(names(orderBots(bots, 'trust'))).toBe('a b c d'));
});

describe('the edges of clusters', () => {
  it('are drawn where more than one bot belongs together', () =>
    expect(clusterEdges(orderBots(bots, 'cluster'), 'cluster')).toEqual([2]));
  it('mean nothing in another order', () => expect(clusterEdges(bots, 'name')).toEqual([]));
});
