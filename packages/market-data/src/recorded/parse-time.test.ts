import { describe, expect, it } from 'vitest';
import { parseTime } from './parse-time.ts';

const noon = Date.UTC(2024, 1, 29, 12, 0, 0);

describe('reading a time', () => {
  it.each([
    '2024-02-29T12:00:00Z',
    '2024-02-29T12:00:00.000Z',
    '2024-02-29 12:00:00+00:00',
    '2024-02-29 12:00',
    '1709208000',
    '1709208000000',
    '1709208000000000',
    '1709208000.0',
  ])('takes %s for the same moment', (text) => {
    expect(parseTime(text)).toBe(noon);
  });

  it('takes a date for its first moment in UTC', () => {
    expect(parseTime('2024-02-29')).toBe(Date.UTC(2024, 1, 29));
  });

  it.each([
    '',
    'yesterday',
    '2024-02-29T12:00:00+02:00',
    '2023-02-29T00:00:00Z',
    '2024-13-01',
    '2024-01-01T24:00Z',
    '12',
    '-1709208000',
  ])('refuses "%s"', (text) => {
    expect(parseTime(text)).toBeNull();
  });
});
