import { expect, it } from 'vitest';
import { closeStreak } from './close-streak.ts';
import { closesAt } from './testing/closes-at.ts';

it('counts rises up, falls down, and starts anew after a change of side or an equal close', () => {
  const values = closeStreak().compute(closesAt(10, 11, 12, 11, 10, 9, 9, 8));
  expect([...values]).toEqual([0, 1, 2, -1, -2, -3, 0, -1]);
});
