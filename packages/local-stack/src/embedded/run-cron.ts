import { Cron } from 'croner';
import type { Database } from '../database.ts';

interface CronJob {
  readonly jobid: number;
  readonly schedule: string;
  readonly command: string;
}

/**
 * Does for cron.job what pg_cron does: once a minute it reads the table and runs what is due, in UTC.
 * Runs go one after the other; the engine has a single session.
 * @returns a function that stops the clock and waits for the run under way.
 */
export function runCron(database: Database): () => Promise<void> {
  let running: Promise<void> = Promise.resolve();
  const clock = new Cron('* * * * *', { timezone: 'UTC' }, () => {
    const minute = new Date();
    running = running.then(() => runDueJobs(database, minute)).catch(() => undefined);
  });
  return async () => {
    clock.stop();
    await running;
  };
}

async function runDueJobs(database: Database, minute: Date): Promise<void> {
  const jobs = await database.query<CronJob>(
    'select jobid, schedule, command from cron.job where active order by jobid',
  );
  for (const job of jobs) {
    if (isDue(job.schedule, minute)) await runLogged(database, job);
  }
}

/** Whether a five-field schedule names the minute that holds `moment`; a busy process may look late in it. */
export function isDue(schedule: string, moment: Date): boolean {
  const minute = new Date(moment.getTime() - (moment.getTime() % 60_000));
  return new Cron(schedule, { timezone: 'UTC' }).match(minute);
}

async function runLogged(database: Database, job: CronJob): Promise<void> {
  const [run] = await database.query<{ runid: number }>(
    `insert into cron.job_run_details (jobid, command, status, start_time)
     values ($1, $2, 'running', clock_timestamp()) returning runid`,
    [job.jobid, job.command],
  );
  const failure = await database.execute(job.command).then(
    () => null,
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
  await database.query(
    `update cron.job_run_details set status = $2, return_message = $3, end_time = clock_timestamp() where runid = $1`,
    [run?.runid ?? 0, failure === null ? 'succeeded' : 'failed', failure ?? 'done'],
  );
}
