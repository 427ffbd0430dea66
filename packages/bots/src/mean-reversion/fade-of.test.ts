import { expect, it } from 'vitest';
import { fadeOf } from './fade-of.ts';

it.each([
  ['a fall to the threshold is bought', -1.9, -2, 'LONG'],
  ['a rise to the threshold is sold', 1.9, 2, 'SHORT'],
  ['a jump from one end to the other fades the new one', 3, -3, 'LONG'],
  ['a value that was out before is old news', -2, -4, null],
  ['a value that comes back is no extreme', 2.5, 1, null],
  ['a value inside is no extreme', 0, 1.9, null],
] as const)('%s', (_remark, before, now, side) => {
  expect(fadeOf(before, now, 2)).toBe(side);
});
