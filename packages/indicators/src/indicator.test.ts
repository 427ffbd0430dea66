import { describe, expect, it } from 'vitest';
import { columnsOf } from './columns.ts';
import { defineIndicator } from './indicator.ts';

const between = defineIndicator('between', (columns, _low: number, _high: number) => columns.close);

describe('an indicator factory', () => {
  it('names the series after its arguments', () => {
    expect(between(2, 2.5).key).toBe('between(2,2.5)');
  });

  it('gives the same object for the same arguments, and another for others', () => {
    expect(between(5, 9)).toBe(between(5, 9));
    expect(between(5, 9)).not.toBe(between(9, 5));
  });

  it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('refuses %d as an argument', (argument) => {
    expect(() => between(argument, 3)).toThrow(/every argument is a finite number above 0/);
  });

  it('computes on an empty history', () => {
    expect(between(1, 2).compute(columnsOf([]))).toHaveLength(0);
  });
});
