import { expect, it } from 'vitest';
import { tdSetup } from './td-setup.ts';
import { closesAt } from './testing/closes-at.ts';

it('compares each close with the one four earlier and counts in a row', () => {
  // From the fifth on: 9 < 10, 8 < 11, 11 < 12, 13 = 13, 10 > 9, 12 > 8.
  const values = tdSetup().compute(closesAt(10, 11, 12, 13, 9, 8, 11, 13, 10, 12));
  expect([...values].slice(4)).toEqual([-1, -2, -3, 0, 1, 2]);
});
