import { describe, expect, it } from 'vitest';
import { instant, numeric } from './columns.ts';

describe('a timestamptz', () => {
  it('is read as PostgREST writes it', () =>
    expect(instant.parse('2026-11-20T16:00:00.5+00:00')).toBe('2026-11-20T16:00:00.500Z'));
  it('is read as Postgres writes it', () =>
    expect(instant.parse('2026-11-20 16:00:00+00')).toBe('2026-11-20T16:00:00.000Z'));
  it('keeps its microseconds', () =>
    expect(instant.parse('2026-11-20 16:00:00.123456+00')).toBe('2026-11-20T16:00:00.123456Z'));
  it('is turned into UTC', () =>
    expect(instant.parse('2026-11-20T18:00:00+02:00')).toBe('2026-11-20T16:00:00.000Z'));
  it('is refused when it is no time', () => expect(instant.safeParse('soon').success).toBe(false));
});

describe('a numeric', () => {
  it('is read from a number', () => expect(numeric.parse(0.5)).toBe(0.5));
  it('is read from text', () => expect(numeric.parse('0.34180')).toBe(0.3418));
  it('is refused when it is not a number', () => {
    expect(numeric.safeParse('NaN').success).toBe(false);
    expect(numeric.safeParse('').success).toBe(false);
    expect(numeric.safeParse(null).success).toBe(false);
  });
});
