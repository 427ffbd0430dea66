import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Database } from '../database.ts';
import { preparePlatform } from '../platform.ts';
import { openEmbeddedDatabase } from './open-embedded-database.ts';
import { isDue, runCron } from './run-cron.ts';

const MINUTE = 60_000;
const at = (time: string) => new Date(`2024-06-01T${time}Z`);

describe('a five-field schedule', () => {
  it.each([
    ['* * * * *', '12:34', true],
    ['3-59/15 * * * *', '10:03', true],
    ['3-59/15 * * * *', '10:48', true],
    ['3-59/15 * * * *', '10:00', false],
    ['7 * * * *', '23:07', true],
    ['12 */6 * * *', '18:12', true],
    ['12 */6 * * *', '17:12', false],
    ['41 3 * * *', '03:41', true],
    ['41 3 * * *', '03:42', false],
  ])('%s at %s: %s', (schedule, time, expected) => {
    expect(isDue(schedule, at(time))).toBe(expected);
  });

  it('means UTC, whatever zone the machine is in', () => {
    const zone = process.env.TZ;
    process.env.TZ = 'Asia/Kolkata';
    try {
      expect(isDue('41 3 * * *', at('03:41'))).toBe(true);
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  it('names a whole minute, also when the clock is late within it', () => {
    expect(isDue('3-59/15 * * * *', at('10:03:58.500'))).toBe(true);
  });
});

describe('cron without pg_cron', () => {
  let database: Database;
  let stop: (() => Promise<void>) | null = null;

  beforeAll(async () => {
    database = await openEmbeddedDatabase(null);
    await preparePlatform(database);
    await database.execute('create table ticks (name text, ticked_by text)');
  }, 60_000);
  beforeEach(async () => {
    await database.execute('truncate ticks, cron.job, cron.job_run_details restart identity');
    vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'], now: at('12:00:30') });
  });
  afterEach(async () => {
    await stop?.();
    stop = null;
    vi.useRealTimers();
  });
  afterAll(() => database.close());

  const schedule = (name: string, pattern: string, command: string) =>
    database.query('select cron.schedule($1, $2, $3) as jobid', [name, pattern, command]);
  const tickAs = (name: string) => `insert into ticks values ('${name}', current_user)`;
  const ticks = async () =>
    (await database.query<{ name: string }>('select name from ticks')).map(({ name }) => name);

  /** Lets `count` minutes pass and waits until what they started has ended. */
  async function passMinutes(count: number): Promise<void> {
    stop ??= runCron(database);
    for (let minute = 0; minute < count; minute++) await vi.advanceTimersByTimeAsync(MINUTE);
    await stop();
    stop = null;
  }

  it('updates a job in place when it is scheduled again', async () => {
    const [first] = await schedule('tick', '* * * * *', 'select 1');
    const [second] = await schedule('tick', '7 * * * *', 'select 2');
    expect(second).toEqual(first);
    expect(await database.query('select jobname, schedule, command, active from cron.job')).toEqual([
      { jobname: 'tick', schedule: '7 * * * *', command: 'select 2', active: true },
    ]);
  });

  it('forgets an unscheduled job, and refuses to forget one it does not have', async () => {
    await schedule('tick', '* * * * *', 'select 1');
    await database.query("select cron.unschedule('tick')");
    expect(await database.query('select from cron.job')).toEqual([]);
    await expect(database.query("select cron.unschedule('tick')")).rejects.toThrow(
      "could not find valid entry for job 'tick'",
    );
  });

  it('runs what is due, minute by minute, and nothing else', async () => {
    await schedule('every minute', '* * * * *', tickAs('every minute'));
    await schedule('at 12:02', '2 12 * * *', tickAs('at 12:02'));
    await schedule('at 13:00', '0 13 * * *', tickAs('at 13:00'));
    await passMinutes(3);
    expect(await ticks()).toEqual(['every minute', 'every minute', 'at 12:02', 'every minute']);
  });

  it('leaves inactive jobs alone', async () => {
    await schedule('tick', '* * * * *', tickAs('tick'));
    await database.execute('update cron.job set active = false');
    await passMinutes(2);
    expect(await ticks()).toEqual([]);
  });

  it('writes down how each run went, and a failing command does not stop the others', async () => {
    await schedule('broken', '* * * * *', 'select 1 / 0');
    await schedule('sound', '* * * * *', tickAs('sound'));
    await passMinutes(1);
    expect(
      await database.query(
        `select command, status, return_message, end_time is not null as has_ended
         from cron.job_run_details order by runid`,
      ),
    ).toEqual([
      { command: 'select 1 / 0', status: 'failed', return_message: 'division by zero', has_ended: true },
      { command: tickAs('sound'), status: 'succeeded', return_message: 'done', has_ended: true },
    ]);
  });

  it('runs commands of several statements, as pg_cron does', async () => {
    await schedule('tick', '* * * * *', `set statement_timeout = '4min'; ${tickAs('tick')}`);
    await passMinutes(1);
    expect(await ticks()).toEqual(['tick']);
  });

  it('goes on after a minute in which the table of jobs could not be read', async () => {
    await schedule('tick', '* * * * *', tickAs('tick'));
    await database.execute('alter table cron.job rename to job_away');
    stop = runCron(database);
    await vi.advanceTimersByTimeAsync(MINUTE);
    await stop();
    await database.execute('alter table cron.job_away rename to job');
    stop = null;
    await passMinutes(1);
    expect(await ticks()).toEqual(['tick']);
  });

  it('ticks no more once it is stopped', async () => {
    await schedule('tick', '* * * * *', tickAs('tick'));
    await passMinutes(1);
    await vi.advanceTimersByTimeAsync(5 * MINUTE);
    expect(await ticks()).toEqual(['tick']);
  });
});
