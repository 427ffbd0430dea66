import { describe, expect, it } from 'vitest';
import { arrangeStates, filterStates, summariseStates } from './arrange-states.ts';

const state = (state_hash: string, regime: string, times_visited: number) => ({
  state_hash,
  regime,
  performance: 'good',
  weight: 'normal',
  trend: 'steady',
  correlation: 'unique',
  times_visited,
  last_visited: null,
});
const value = (
  state_hash: string,
  action_type: 'increase' | 'decrease' | 'maintain',
  q_value: number,
  times_tried: number,
) => ({ state_hash, action_type, q_value, times_tried });

const rows = arrangeStates(
  [state('a', 'RANGING', 30), state('b', 'VOLATILE', 90), state('c', 'RANGING', 3)],
  [
    value('a', 'maintain', 0, 25),
    value('a', 'increase', 0.002, 25),
    value('b', 'maintain', 0.001, 80),
    value('b', 'decrease', -0.001, 4),
    value('c', 'decrease', -0.001, 3),
  ],
);
const all = { regime: null, performance: null, weight: null, trend: null, correlation: null, sure: false };

describe('the Q-table', () => {
  it('has a row a state, the most visited first', () =>
    expect(rows.map(({ state_hash }) => state_hash)).toEqual(['b', 'a', 'c']));
  it('says what the policy would do, and keeps the weight where nothing is known to be better', () =>
    expect(rows.map(({ best }) => best)).toEqual(['maintain', 'increase', 'maintain']));
  it('marks what rests on too few tries', () =>
    expect(rows.map(({ isUnsure }) => isUnsure)).toEqual([true, false, true]));
  it('is narrowed by the parts of a state and by how sure it is', () => {
    expect(filterStates(rows, { ...all, regime: 'RANGING' }).map(({ state_hash }) => state_hash)).toEqual([
      'a',
      'c',
    ]);
    expect(filterStates(rows, { ...all, sure: true }).map(({ state_hash }) => state_hash)).toEqual(['a']);
  });
  it('is told in a sentence', () => {
    expect(summariseStates(rows)).toBe(
      '3 states met; in 1 the policy would change the weight; 2 rest on too few tries.',
    );
    expect(summariseStates([])).toBe('No state has been met yet.');
  });
});
