import { describe, expect, it } from 'vitest';
import { firstRunWithin, isHourly } from './cron-jobs.ts';

const at = (time: string) => Date.parse(`2024-06-01T${time}Z`);
const HOUR = 60 * 60_000;

describe('when a schedule first fires in a stretch', () => {
  it.each([
    ['3-59/15 * * * *', '10:00', '10:03'],
    ['7 * * * *', '10:00', '10:07'],
    ['0 * * * *', '10:00', '10:00'],
    ['12 */6 * * *', '18:00', '18:12'],
  ])('%s in the hour of %s: %s', (schedule, from, expected) => {
    expect(firstRunWithin(schedule, at(from), at(from) + HOUR)).toBe(at(expected));
  });

  it('is never where its hour is another one', () => {
    expect(firstRunWithin('12 */6 * * *', at('17:00'), at('18:00'))).toBeNull();
  });

  it('does not count the end of the stretch, which belongs to the next one', () => {
    expect(firstRunWithin('0 * * * *', at('10:00') + 1, at('11:00'))).toBeNull();
  });
});

describe('a schedule is hourly', () => {
  it.each([
    ['3-59/15 * * * *', true],
    ['7 * * * *', true],
    ['12 */6 * * *', false],
    ['41 3 * * *', false],
  ])('%s: %s', (schedule, expected) => {
    expect(isHourly(schedule)).toBe(expected);
  });
});
