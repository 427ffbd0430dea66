import { expect, it } from 'vitest';
import { lowestAt } from './lowest-at.ts';

it('names the place of the lowest of the last three, the older one of equals', () => {
  const values = Float64Array.of(5, 3, 4, 4, 6, 2, 2, 7, 8, 9);
  expect([...lowestAt(values, 3)]).toEqual([0, 1, 1, 1, 2, 5, 5, 5, 6, 7]);
});
