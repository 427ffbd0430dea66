import { type Database, runCron } from '@quorum/local-stack';
import { Cron } from 'croner';

/** Stops the SQL jobs while a replay runs: the present must not overtake the past. */
export async function suspendSchedule(database: Database): Promise<void> {
  await database.query('select engine.suspend_schedule()');
}

/**
 * Lets the SQL jobs run by their schedule: in pg_cron where there is one, else from this process.
 * @returns a function that stops what runs in this process.
 */
export async function resumeSchedule(database: Database): Promise<() => Promise<void>> {
  const [row] = await database.query<{ scheduled: number }>('select engine.install_schedule() as scheduled');
  if (database.engine === 'embedded') return runCron(database);
  return (row?.scheduled ?? 0) > 0 ? async () => undefined : runHere(database);
}

/** The same schedule for a Postgres without pg_cron. */
async function runHere(database: Database): Promise<() => Promise<void>> {
  const jobs = await database.query<{ name: string; schedule: string }>(
    "select job_name as name, schedule from public.job_schedule where runner = 'cron' and is_enabled",
  );
  let running: Promise<unknown> = Promise.resolve();
  const clocks = jobs.map(
    ({ name, schedule }) =>
      new Cron(schedule, { timezone: 'UTC' }, () => {
        running = running
          .then(() => database.query('select engine.run_job($1)', [name]))
          .catch(() => undefined);
      }),
  );
  return async () => {
    for (const clock of clocks) clock.stop();
    await running;
  };
}

/**
 * Runs every SQL job once, now: what was missed while nobody was there is caught up from the watermarks.
 * In the order of their minutes, in which each reads what those before it wrote; the decision comes last, with all
 * that was learned.
 */
export async function catchUp(database: Database): Promise<void> {
  const jobs = await database.query<{ name: string }>(
    `select job_name as name from public.job_schedule where runner = 'cron' and is_enabled
     order by job_name = 'make_recommendations', substring(schedule from '^\\d+')::integer nulls first, job_name`,
  );
  for (const { name } of jobs) await database.query('select engine.run_job($1)', [name]);
}
