import { expect, it } from 'vitest';
import { sortExpertise } from './sort-expertise.ts';

const bots = ['a', 'b', 'c'].map((bot_name) => ({
  bot_name,
  display_name: bot_name.toUpperCase(),
  cluster_id: null,
  cluster_size: null,
  place: null,
  trust_score: null,
}));

const rate = (bot_name: string, hit_rate: number | null) => ({
  bot_name,
  market_regime: 'ALL' as const,
  call_count: 40,
  hit_count: 20,
  hit_rate,
  expected_rate: 0.5,
  expected_rate_low: null,
  expected_rate_high: null,
  unknown_reason: null,
  as_of: null,
});

const map = [rate('a', null), rate('b', 0.4), rate('c', 0.6)];
const order = (desc: boolean) =>
  sortExpertise(map, bots, { by: 'ALL', desc }, 'raw').map(({ bot }) => bot.bot_name);

it('sorts by a regime in both directions, unknown ones last', () => {
  expect(order(true)).toEqual(['c', 'b', 'a']);
  expect(order(false)).toEqual(['b', 'c', 'a']);
});

it('sorts by name', () =>
  expect(sortExpertise(map, bots, { by: 'name', desc: true }, 'raw')[0]?.bot.bot_name).toBe('c'));
