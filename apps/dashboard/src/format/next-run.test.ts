import { describe, expect, it } from 'vitest';
import { nextRun } from './next-run.ts';

const now = '2026-11-20T16:03:30Z';

describe('the next run', () => {
  it('of a quarter-hourly job is in the next quarter', () =>
    expect(nextRun('3-59/15 * * * *', now)).toBe('2026-11-20T16:18:00.000Z'));
  it('of an hourly job is in this hour while its minute lies ahead', () =>
    expect(nextRun('7 * * * *', now)).toBe('2026-11-20T16:07:00.000Z'));
  it('of a six-hourly job is at its hour', () =>
    expect(nextRun('12 */6 * * *', now)).toBe('2026-11-20T18:12:00.000Z'));
  it('of a daily job is tomorrow once its time has passed', () =>
    expect(nextRun('41 3 * * *', now)).toBe('2026-11-21T03:41:00.000Z'));
  it('of a weekly job is on its weekday', () =>
    expect(nextRun('0 0 * * 1', now)).toBe('2026-11-23T00:00:00.000Z'));
  it('is unknown for a day that does not come this month', () =>
    expect(nextRun('0 0 30 2 *', now)).toBeNull());
  it('refuses a line it cannot read', () =>
    expect(() => nextRun('x * * * *', now)).toThrow('not a crontab field'));
});
