import { describe, expect, it } from 'vitest';
import type { TimePattern } from '#data/metrics/get-time-patterns.ts';
import { arrangeHours, namePattern, summariseHours } from './arrange-hours.ts';

function pattern(
  hour: number | null,
  weekday: number | null,
  changes: Partial<TimePattern> = {},
): TimePattern {
  return {
    hour,
    weekday,
    trade_count: 12,
    win_rate: 0.5,
    win_rate_shrunk: 0.5,
    mean_net_return: 0.01,
    p_value: null,
    p_value_adjusted: null,
    is_significant: false,
    as_of: '2026-11-20T00:20:00.000Z',
    ...changes,
  };
}

describe('the map of hours', () => {
  const rows = arrangeHours([pattern(14, 1), pattern(14, null), pattern(null, 1)]);
  it('has a row for each hour and one for all of them', () => expect(rows.length).toBe(25));
  it('puts a cell at its hour and weekday', () => {
    expect(rows[14]?.cells[1]).toMatchObject({ hour: 14, weekday: 1 });
    expect(rows[14]?.cells[0]).toBeNull();
  });
  it('ends each row and column with its total', () => {
    expect(rows[14]?.cells[7]).toMatchObject({ hour: 14, weekday: null });
    expect(rows[24]?.cells[1]).toMatchObject({ hour: null, weekday: 1 });
  });
});

describe('the name of a pattern', () => {
  it('says weekday and hour', () => {
    expect(namePattern({ hour: 9, weekday: 6 })).toBe('Sun 09:00–10:00');
    expect(namePattern({ hour: null, weekday: 0 })).toBe('Mon');
  });
});

describe('the summary of the hours', () => {
  it('says when there is too little to test', () =>
    expect(summariseHours([pattern(1, 1)])).toContain('Too few trades'));
  it('does not fall for what the looks explain', () =>
    expect(
      summariseHours([
        pattern(1, null, { p_value: 0.03, p_value_adjusted: 1 }),
        pattern(2, null, { p_value: 0.6, p_value_adjusted: 1 }),
      ]),
    ).toBe(
      '2 hours and weekdays tested, 1 with p below 0.05; none is left after correcting for the looks at all bots. No hour is known to be better.',
    ));
  it('names what is left after the correction', () =>
    expect(
      summariseHours([
        pattern(1, null, { p_value: 1e-9, p_value_adjusted: 1e-5, is_significant: true }),
        pattern(2, null, { p_value: 0.6, p_value_adjusted: 1 }),
      ]),
    ).toContain('the looks at all bots: 01:00–02:00.'));
});
