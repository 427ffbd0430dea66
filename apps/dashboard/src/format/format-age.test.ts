import { describe, expect, it } from 'vitest';
import { formatAge } from './format-age.ts';

const now = '2026-11-20T16:00:00Z';

describe('an age', () => {
  it('is "just now" within the minute', () =>
    expect(formatAge('2026-11-20T15:59:30Z', now)).toBe('just now'));
  it('is in minutes within the hour', () => expect(formatAge('2026-11-20T15:57:00Z', now)).toBe('3 min ago'));
  it('is in hours within two days', () => expect(formatAge('2026-11-19T10:00:00Z', now)).toBe('30 h ago'));
  it('is in days after that', () => expect(formatAge('2026-11-08T10:00:00Z', now)).toBe('12 d ago'));
  it('looks ahead too', () => expect(formatAge('2026-11-20T16:04:00Z', now)).toBe('in 4 min'));
});
