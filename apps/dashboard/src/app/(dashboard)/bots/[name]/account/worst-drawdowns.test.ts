import { expect, it } from 'vitest';
import { listWorstDrawdowns } from './worst-drawdowns.ts';

const curve = [1, 0.9, 1, 1.2, 0.6, 0.9, 1.1].map((equity, index) => ({
  day: `2026-01-0${index + 1}`,
  equity,
}));

it('lists the deepest fall first, with its days', () =>
  expect(listWorstDrawdowns(curve)).toEqual([
    {
      rank: 1,
      depth: -0.5,
      peak_on: '2026-01-04',
      trough_on: '2026-01-05',
      recovered_on: null,
      duration_days: 3,
      recovery_days: null,
      as_of: null,
    },
    {
      rank: 2,
      depth: 0.9 - 1,
      peak_on: '2026-01-01',
      trough_on: '2026-01-02',
      recovered_on: '2026-01-03',
      duration_days: 2,
      recovery_days: 1,
      as_of: null,
    },
  ]));

it('finds none in an account that never fell', () =>
  expect(listWorstDrawdowns(curve.slice(0, 1))).toEqual([]));
