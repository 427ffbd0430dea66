import { describe, expect, it } from 'vitest';
import { formatUtc } from './format-utc.ts';

describe('an instant', () => {
  it('is shown in UTC whatever zone it came in', () =>
    expect(formatUtc('2026-11-21T00:30:00+02:00')).toBe('2026-11-20 22:30'));
});
