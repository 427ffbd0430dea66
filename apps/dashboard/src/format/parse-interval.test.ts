import { describe, expect, it } from 'vitest';
import { parseInterval } from './parse-interval.ts';

describe('a Postgres interval', () => {
  it('reads hours, minutes and seconds', () => expect(parseInterval('00:15:00')).toBe(900_000));
  it('reads days', () => expect(parseInterval('1 day')).toBe(86_400_000));
  it('adds days and hours', () => expect(parseInterval('2 days 06:00:00')).toBe(194_400_000));
  it('refuses what it does not know', () =>
    expect(() => parseInterval('P1D')).toThrow('"P1D" is not an interval'));
});
