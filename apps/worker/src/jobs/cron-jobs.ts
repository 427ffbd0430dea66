import type { Queryable } from '@quorum/local-stack';
import { Cron } from 'croner';

/** A SQL job of the schedule: pg_cron runs it live, the replay runs it at past times. */
export interface CronJob {
  readonly name: string;
  readonly functionName: string;
  readonly schedule: string;
}

/** The enabled SQL jobs of public.job_schedule. */
export function readCronJobs(database: Queryable): Promise<CronJob[]> {
  return database.query<CronJob & Record<string, unknown>>(
    `select job_name as name, function_name as "functionName", schedule
     from public.job_schedule where runner = 'cron' and is_enabled order by job_name`,
  );
}

/** Calls the job's function as of a past time, without the ledger that live runs are kept in. */
export async function runJobFunction(database: Queryable, job: CronJob, asOf: number): Promise<void> {
  if (!/^[a-z_]+$/.test(job.functionName))
    throw new Error(`"${job.functionName}" is no name of a job function`);
  await database.query(`select public.${job.functionName}($1)`, [new Date(asOf)]);
}

const clocks = new Map<string, Cron>();

/** When a five-field schedule (UTC) first fires in [from, to), ms; null when it does not. */
export function firstRunWithin(schedule: string, from: number, to: number): number | null {
  let clock = clocks.get(schedule);
  if (clock === undefined) {
    clock = new Cron(schedule, { timezone: 'UTC', paused: true });
    clocks.set(schedule, clock);
  }
  const first = clock.nextRun(new Date(from - 1))?.getTime() ?? Number.POSITIVE_INFINITY;
  return first < to ? first : null;
}

/** True for a schedule that fires in every hour of the day. */
export function isHourly(schedule: string): boolean {
  const hours = Array.from({ length: 24 }, (_, hour) => Date.UTC(2024, 0, 1, hour));
  return hours.every((hour) => firstRunWithin(schedule, hour, hour + 3_600_000) !== null);
}
