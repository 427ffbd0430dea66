import { describe, expect, it } from 'vitest';
import { describeSchedule } from './describe-schedule.ts';

describe('a schedule in words', () => {
  it('says how many minutes lie between', () =>
    expect(describeSchedule('3-59/15 * * * *')).toBe('every 15 minutes from :03'));
  it('says the minute of an hourly job', () =>
    expect(describeSchedule('7 * * * *')).toBe('every hour at :07'));
  it('says the hours between', () => expect(describeSchedule('12 */6 * * *')).toBe('every 6 hours at :12'));
  it('says the time of a daily job', () => expect(describeSchedule('41 3 * * *')).toBe('every day at 03:41'));
  it('shows what it has no words for', () => expect(describeSchedule('0 0 1 * *')).toBe('0 0 1 * *'));
});
