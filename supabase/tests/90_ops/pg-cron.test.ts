import { join } from 'node:path';
import {
  applyMigrations,
  type Database,
  openNativeDatabase,
  preparePlatform,
  readMigrations,
} from '@quorum/local-stack';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { clusterIfInstalled } from '../support/cluster-if-installed.ts';
import { type Catalogue, describeCatalogue } from '../support/describe-catalogue.ts';
import { holdLock } from '../support/held-lock.ts';
import { addOwnJob } from '../support/own-job.ts';
import { pushMigrations } from '../support/supabase-cli.ts';

const cluster = await clusterIfInstalled();
const url = cluster?.url() ?? '';
/** A lock that the slow job needs and a test holds. */
const gate = 4711;

interface Run {
  readonly status: string;
  readonly error: string | null;
}

describe.skipIf(cluster === null)('a Postgres with pg_cron', { timeout: 100_000 }, () => {
  let database: Database;
  let pushed: Catalogue;
  let scheduled: unknown[];

  beforeAll(async () => {
    database = await openNativeDatabase(url);
    await preparePlatform(database);
    await pushMigrations(url);
    pushed = await describeCatalogue(database);
    scheduled = await cronJobs();
  }, 60_000);
  afterAll(async () => {
    await database.close();
    await cluster?.dispose();
  });

  const cronJobs = () =>
    database.query(
      `select jobname as name, schedule, command, active, database, username
       from cron.job order by jobname collate "C"`,
    );
  const runsOf = (job: string) =>
    database.query<Run & Record<string, unknown>>(
      'select status, error from public.job_runs where job_name = $1 order by run_id',
      [job],
    );
  const runJob = async (job: string) =>
    (await database.query<{ status: string }>('select engine.run_job($1) as status', [job]))[0]?.status;

  describe('after `supabase db push`', () => {
    it('has pg_cron run the schedule: every job of it under its published name, and nothing else', async () => {
      expect(scheduled).toEqual(
        await database.query(
          `select job_name as name, schedule,
             format('set statement_timeout = ''4min''; select engine.run_job(''%s'')', job_name) as command,
             true as active, 'postgres' as database, 'postgres' as username
           from public.job_schedule where runner = 'cron' order by job_name`,
        ),
      );
      const published = [
        ['calculate_advanced_metrics', '20 */6 * * *'],
        ['calculate_meta_trust_scores', '28 */6 * * *'],
        ['check_tp_sl_hits', '3-59/15 * * * *'],
        ['evaluate_outcomes_24h', '7 * * * *'],
        ['track_prices_continuous', '2-59/15 * * * *'],
        ['update_bot_metrics', '12 */6 * * *'],
      ];
      expect(scheduled).toEqual(
        expect.arrayContaining(
          published.map(([name, schedule]) => expect.objectContaining({ name, schedule })),
        ),
      );
    });

    it('is changed by nothing when it is pushed again', async () => {
      const answer = await pushMigrations(url);
      expect(answer.stdout).toContain('Remote database is up to date.');
      expect(await describeCatalogue(database)).toEqual(pushed);
      expect(await cronJobs()).toEqual(scheduled);
    });

    it('is what our own migrator builds', async () => {
      await database.execute('create database migrated');
      const migrated = await openNativeDatabase(cluster?.url('migrated') ?? '');
      await preparePlatform(migrated);
      await applyMigrations(
        migrated,
        await readMigrations(join(import.meta.dirname, '..', '..', 'migrations')),
      );
      expect(await describeCatalogue(migrated)).toEqual(pushed);
      await migrated.close();
    });

    it('takes the schedule a second time in place', async () => {
      const numbers = 'select jobid, jobname from cron.job order by jobid';
      const before = await database.query(numbers);
      await database.query('select engine.install_schedule()');
      expect(await database.query(numbers)).toEqual(before);
    });

    it('drops a job that is switched off from pg_cron, and takes it back', async () => {
      const set = "update public.job_schedule set is_enabled = $1 where job_name = 'purge_run_history'";
      const names = async () => (await cronJobs()).map(({ name }) => name);
      await database.query(set, [false]);
      await database.query('select engine.install_schedule()');
      expect(await names()).not.toContain('purge_run_history');
      await database.query(set, [true]);
      await database.query('select engine.install_schedule()');
      expect(await names()).toContain('purge_run_history');
    });

    it('lets a replay take the whole schedule away and bring it back', async () => {
      const [suspended] = await database.query('select engine.suspend_schedule() as count');
      expect(suspended).toEqual({ count: scheduled.length });
      expect(await cronJobs()).toEqual([]);
      await database.query('select engine.install_schedule()');
      expect(await cronJobs()).toEqual(scheduled);
    });
  });

  describe('while pg_cron runs jobs by the minute', () => {
    beforeAll(async () => {
      await addOwnJob(database, {
        name: 'failing_job',
        schedule: '* * * * *',
        period: '1 minute',
        body: `insert into public.exchanges (exchange, kind) values ('half', 'recorded'); raise exception 'no luck';`,
      });
      await addOwnJob(database, {
        name: 'slow_job',
        schedule: '0 0 1 1 *',
        period: '1 second',
        body: `perform pg_advisory_lock(${gate}); perform pg_advisory_unlock(${gate}); return 7;`,
      });
      await database.execute(
        "update public.job_schedule set schedule = '* * * * *', period = '1 minute' where job_name = 'check_tp_sl_hits'",
      );
      await database.query('select engine.install_schedule()');
    });

    it('lets one of two runs at once do the work; the other is skipped and says why', async () => {
      const lock = await holdLock(url, `select pg_advisory_xact_lock(${gate});`);
      const first = runJob('slow_job');
      await lock.untilSomebodyWaits();
      expect(await runJob('slow_job')).toBe('skipped');
      await lock.release();
      expect(await first).toBe('succeeded');
      expect(await runsOf('slow_job')).toEqual([
        { status: 'skipped', error: 'another run of it is under way' },
        { status: 'succeeded', error: null },
      ]);
    });

    it('records a run that is cancelled half-way as failed', async () => {
      const lock = await holdLock(url, `select pg_advisory_xact_lock(${gate});`);
      await database.execute("delete from public.job_runs where job_name = 'slow_job'");
      const run = runJob('slow_job');
      await lock.untilSomebodyWaits();
      await database.query(
        "select pg_cancel_backend(pid) from pg_stat_activity where wait_event_type = 'Lock' and query like '%run_job%'",
      );
      expect(await run).toBe('failed');
      await lock.release();
      expect(await runsOf('slow_job')).toEqual([
        { status: 'failed', error: 'canceling statement due to user request (57014)' },
      ]);
    });

    it('records a run that takes longer than its time limit as failed', async () => {
      const lock = await holdLock(url, `select pg_advisory_xact_lock(${gate});`);
      await database.execute("delete from public.job_runs where job_name = 'slow_job'");
      // The very words that pg_cron is given, with less patience.
      const [command] = await database.query<{ command: string }>(
        "select replace(command, '4min', '200ms') as command from cron.job where jobname = 'slow_job'",
      );
      const session = await openNativeDatabase(url, 1);
      await session.execute(command?.command ?? '');
      await session.close();
      await lock.release();
      expect(await runsOf('slow_job')).toEqual([
        { status: 'failed', error: 'canceling statement due to statement timeout (57014)' },
      ]);
    });

    it('drains a backlog of forty queued runs by skipping', async () => {
      await database.execute(
        "update public.job_schedule set period = '1 hour' where job_name = 'purge_run_history'",
      );
      for (let run = 0; run < 40; run++) await runJob('purge_run_history');
      const statuses = (await runsOf('purge_run_history')).map(({ status }) => status);
      expect(statuses).toEqual(['succeeded', ...Array.from({ length: 39 }, () => 'skipped')]);
    });

    it('runs a job of ours within the minute and keeps it in our ledger', async () => {
      await vi.waitFor(async () => expect(await runsOf('check_tp_sl_hits')).not.toEqual([]), {
        timeout: 75_000,
        interval: 250,
      });
      expect((await runsOf('check_tp_sl_hits'))[0]).toEqual({ status: 'succeeded', error: null });
    });

    it('calls a failing job failed where pg_cron itself calls it succeeded, and keeps none of its rows', async () => {
      const details = () =>
        database.query(
          `select detail.status from cron.job_run_details as detail join cron.job using (jobid)
           where jobname = 'failing_job' and detail.end_time is not null`,
        );
      await vi.waitFor(async () => expect(await details()).not.toEqual([]), {
        timeout: 75_000,
        interval: 250,
      });
      expect((await details())[0]).toEqual({ status: 'succeeded' });
      expect((await runsOf('failing_job'))[0]).toEqual({ status: 'failed', error: 'no luck (P0001)' });
      expect(await database.query("select from public.exchanges where exchange = 'half'")).toEqual([]);
    });
  });

  describe('whose pg_cron has died', () => {
    const launcher = () =>
      database.query<{ pid: number }>(
        "select pid from pg_stat_activity where backend_type = 'pg_cron launcher'",
      );
    /** How the job is judged so long after its last success. */
    const statesAfter = (job: string, waits: readonly string[]) =>
      database.query(
        `select wait, health.state
         from unnest($2::text[]) with ordinality as later (wait, place)
         cross join (select max(finished_at) as at from public.job_runs where job_name = $1 and status = 'succeeded') as success
         cross join lateral public.get_job_health(success.at + wait::interval) as health
         where health.job_name = $1 order by place`,
        [job, waits],
      );

    beforeAll(async () => {
      await database.query(
        "select pg_terminate_backend(pid) from pg_stat_activity where backend_type = 'pg_cron launcher'",
      );
      await vi.waitFor(async () => expect(await launcher()).toEqual([]), { timeout: 10_000 });
    });

    it('says so to whoever asks: a job is overdue two periods after its last success', async () => {
      const job = 'check_tp_sl_hits';
      expect(await statesAfter(job, ['0 seconds', '119 seconds', '121 seconds', '1 day'])).toEqual([
        { wait: '0 seconds', state: 'ok' },
        { wait: '119 seconds', state: 'ok' },
        { wait: '121 seconds', state: 'overdue' },
        { wait: '1 day', state: 'overdue' },
      ]);
    });

    it('calls every job overdue in the end, also those that never succeeded', async () => {
      const states = await database.query(
        "select distinct state from public.get_job_health(now() + interval '3 days')",
      );
      expect(states).toEqual([{ state: 'overdue' }]);
    });

    it('has it back after a crash and a start, with its jobs', async () => {
      await database.close();
      await cluster?.crash();
      await cluster?.start();
      database = await openNativeDatabase(url);
      await vi.waitFor(async () => expect(await launcher()).toHaveLength(1), { timeout: 10_000 });
      expect((await cronJobs()).map(({ name }) => name)).toEqual(
        expect.arrayContaining(['check_tp_sl_hits', 'update_bot_metrics']),
      );
    });
  });
});
