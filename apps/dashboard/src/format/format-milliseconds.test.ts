import { describe, expect, it } from 'vitest';
import { formatMilliseconds } from './format-milliseconds.ts';

describe('a run time', () => {
  it('is in milliseconds under a second', () => expect(formatMilliseconds(226.4)).toBe('226 ms'));
  it('is in seconds under a minute', () => expect(formatMilliseconds(1530)).toBe('1.5 s'));
  it('is in minutes above', () => expect(formatMilliseconds(200_000)).toBe('3 m'));
});
