import { describe, expect, it } from 'vitest';
import { daysBefore, firstDayOf, utcDay } from './utc-day.ts';

describe('the UTC day of an instant', () => {
  it('ends with its midnight', () => expect(utcDay('2026-11-21T00:00:00.000Z')).toBe('2026-11-20'));
  it('begins just after midnight', () => expect(utcDay('2026-11-21T00:00:00.001Z')).toBe('2026-11-21'));
});

describe('the first day of a window', () => {
  it('counts the last day too', () => expect(firstDayOf(7, '2026-11-20T18:20:00Z')).toBe('2026-11-14'));
  it('crosses the end of a year', () => expect(daysBefore('2026-01-03', 5)).toBe('2025-12-29'));
  it('is open where the window is', () => expect(firstDayOf(null, '2026-11-20T18:20:00Z')).toBeNull());
});
