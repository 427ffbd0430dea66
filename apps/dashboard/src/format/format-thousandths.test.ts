import { describe, expect, it } from 'vitest';
import { formatThousandths } from './format-thousandths.ts';

describe('a small number', () => {
  it('is told in thousandths, with its sign', () => {
    expect(formatThousandths(0.000021)).toBe('+0.021');
    expect(formatThousandths(-0.0012)).toBe('−1.200');
  });
  it('that rounds to nothing has no sign', () => expect(formatThousandths(0.0000001)).toBe('0.000'));
});
