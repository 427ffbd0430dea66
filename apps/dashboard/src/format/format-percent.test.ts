import { describe, expect, it } from 'vitest';
import { formatPercent } from './format-percent.ts';

describe('a rate', () => {
  it('is a percentage with one decimal', () => expect(formatPercent(0.53531)).toBe('53.5%'));
  it('keeps its zero', () => expect(formatPercent(0)).toBe('0.0%'));
  it('is whole where asked', () => expect(formatPercent(1, 0)).toBe('100%'));
});
