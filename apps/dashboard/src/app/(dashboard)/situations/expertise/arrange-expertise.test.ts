import { describe, expect, it } from 'vitest';
import type { Expertise } from '#data/trust/get-expertise.ts';
import { arrangeExpertise, rateOf } from './arrange-expertise.ts';

function entry(bot_name: string, changes: Partial<Expertise> = {}): Expertise {
  return {
    bot_name,
    market_regime: 'ALL',
    call_count: 100,
    hit_count: 60,
    hit_rate: 0.6,
    expected_rate: 0.55,
    expected_rate_low: 0.5,
    expected_rate_high: 0.6,
    unknown_reason: null,
    as_of: null,
    ...changes,
  };
}

const bot = (bot_name: string) => ({
  bot_name,
  display_name: bot_name,
  cluster_id: null,
  cluster_size: null,
  place: null,
  trust_score: null,
});

describe('the map of expertise', () => {
  const { cells } = arrangeExpertise(
    [entry('b'), entry('a', { market_regime: 'RANGING', call_count: 3 })],
    [bot('b'), bot('a')],
    'name',
    'expected',
  );
  it('has a row a regime and a column a bot', () => {
    expect(cells.rows.map(({ key }) => key)).toEqual([
      'ALL',
      'TRENDING_UP',
      'TRENDING_DOWN',
      'RANGING',
      'VOLATILE',
    ]);
    expect(cells.columns.map(({ key }) => key)).toEqual(['a', 'b']);
    expect(cells.values.slice(0, 2)).toEqual([null, 0.55]);
  });
  it('hatches what rests on fewer than twenty calls', () =>
    expect(cells.thin.slice(6, 8)).toEqual([true, false]));
});

describe('a rate', () => {
  it('is as measured, or as expected', () =>
    expect([rateOf(entry('a'), 'raw'), rateOf(entry('a'), 'expected')]).toEqual([0.6, 0.55]));
  it('is not known before the first call', () =>
    expect(rateOf(entry('a', { call_count: 0, hit_count: 0, hit_rate: null }), 'expected')).toBeNull());
});
