import { describe, expect, it } from 'vitest';
import { formatSigned } from './format-signed.ts';

describe('a ratio that may be negative', () => {
  it('has a true minus', () => expect(formatSigned(-0.426)).toBe('−0.43'));
  it('has no plus', () => expect(formatSigned(1.5)).toBe('1.50'));
  it('never shows a negative zero', () => expect(formatSigned(-0.001)).toBe('0.00'));
});
