import { expect, it } from 'vitest';
import { arrangeBeliefs, summariseBeliefs } from './arrange-beliefs.ts';

const days = [
  { day: '2026-01-01', label: 'RANGING', filtered: [0.1, 0.1, 0.7, 0.1], smoothed: [0.6, 0.1, 0.2, 0.1] },
  { day: '2026-01-02', label: null, filtered: [0.1, 0.1, 0.7, 0.1], smoothed: [0.1, 0.1, 0.7, 0.1] },
  { day: '2026-01-03', label: 'VOLATILE', filtered: [0.2, 0.1, 0.64, 0.06], smoothed: [0.1, 0.1, 0.7, 0.1] },
];

it('names what is believed now, and how often the label agreed', () =>
  expect(summariseBeliefs(days, 'filtered')).toBe(
    'Ranging with 64% on 2026-01-03. Belief and label named the same regime on 1 of 2 days.',
  ));

it('tells what was believed then from what is known now', () =>
  expect(summariseBeliefs(days, 'smoothed')).toContain('on 0 of 2 days'));

it('keeps the label beside the belief', () =>
  expect(arrangeBeliefs(days, 'filtered')[0]).toEqual({
    day: '2026-01-01',
    shares: { TRENDING_UP: 0.1, TRENDING_DOWN: 0.1, RANGING: 0.7, VOLATILE: 0.1 },
    mark: 'RANGING',
  }));
