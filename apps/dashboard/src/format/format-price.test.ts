import { describe, expect, it } from 'vitest';
import { formatPrice } from './format-price.ts';

describe('a price', () => {
  it('has two decimals when it is large', () => expect(formatPrice(64123.4)).toBe('64,123.40'));
  it('has more when it is small', () => expect(formatPrice(0.3418)).toBe('0.34180'));
  it('stays readable for a coin of many zeros', () => expect(formatPrice(0.00001234)).toBe('0.000012340'));
  it('never shows more than eleven decimals', () => expect(formatPrice(1e-12)).toBe('0.00000000000'));
});
