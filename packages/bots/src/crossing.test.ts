import { describe, expect, it } from 'vitest';
import { crossing } from './crossing.ts';

describe('a crossing', () => {
  it.each([
    [-1, 1, 'LONG'],
    [0, 1, 'LONG'],
    [1, -1, 'SHORT'],
    [0, -1, 'SHORT'],
    [1, 2, null],
    [-2, -1, null],
    [1, 0, null],
    [0, 0, null],
  ])('from %d to %d is %s', (before, now, side) => {
    expect(crossing(before, now)).toBe(side);
  });
});
