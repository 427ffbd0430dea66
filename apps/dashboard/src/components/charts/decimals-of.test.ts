import { describe, expect, it } from 'vitest';
import { decimalsOf } from './decimals-of.ts';

describe('the decimals of an axis', () => {
  it('are two where two suffice', () => expect(decimalsOf([1, 1.1, 1.2])).toBe(2));
  it('are more where ticks would look the same', () => expect(decimalsOf([0.985, 0.99, 0.995])).toBe(3));
});
