import { describe, expect, it } from 'vitest';
import { formatPoints } from './format-points.ts';

describe('a difference of rates', () => {
  it('is told in points, with its sign', () => {
    expect(formatPoints(0.0301)).toBe('+3.0');
    expect(formatPoints(-0.1249, 2)).toBe('−12.49');
  });
  it('that rounds to nothing has no sign', () => expect(formatPoints(-0.0001)).toBe('0.0'));
});
