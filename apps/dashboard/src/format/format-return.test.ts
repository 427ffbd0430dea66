import { describe, expect, it } from 'vitest';
import { formatReturn } from './format-return.ts';

describe('a return', () => {
  it('says plus when it gains', () => expect(formatReturn(0.01062)).toBe('+1.06%'));
  it('says minus when it loses', () => expect(formatReturn(-0.0307)).toBe('−3.07%'));
  it('has no sign when it rounds to nothing', () => expect(formatReturn(-0.00001)).toBe('0.00%'));
  it('keeps the digits asked for', () => expect(formatReturn(-0.000123, 4)).toBe('−0.0123%'));
});
