import { describe, expect, it } from 'vitest';
import { parseNumber } from './parse-number.ts';

describe('reading a number', () => {
  it.each([
    ['42', 42],
    ['-0.5', -0.5],
    ['.25', 0.25],
    ['1.5e-8', 1.5e-8],
    ['250.84981195', 250.84981195],
  ])('takes %s', (text, value) => {
    expect(parseNumber(text)).toBe(value);
  });

  it.each(['', ' ', 'NaN', 'Infinity', '0x10', '1,5', '1 000', 'null', '1.2.3'])('refuses "%s"', (text) => {
    expect(parseNumber(text)).toBeNull();
  });
});
