import { describe, expect, it } from 'vitest';
import { formatHours } from './format-hours.ts';

describe('a length of time', () => {
  it('is told in hours and minutes', () => expect(formatHours(9.6025)).toBe('9 h 36 m'));
  it('leaves out hours that are not there', () => expect(formatHours(0.5)).toBe('30 m'));
  it('turns into days after a day', () => expect(formatHours(53)).toBe('2 d 5 h'));
  it('carries minutes that round up to an hour', () => expect(formatHours(1.9999)).toBe('2 h'));
  it('can be nothing', () => expect(formatHours(0)).toBe('0 m'));
});
