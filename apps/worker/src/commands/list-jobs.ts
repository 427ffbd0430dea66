import type { Options } from '../parse-options.ts';
import { withDatabase } from '../with-database.ts';

interface JobHealth {
  readonly job_name: string;
  readonly state: string;
  readonly schedule: string;
  readonly purpose: string;
  readonly last_success_at: Date | null;
  readonly last_error: string | null;
}

/** Prints how every job is doing. Returns false when one of them is overdue or failing. */
export async function listJobs(options: Options): Promise<boolean> {
  const jobs = await withDatabase(options, (database) =>
    database.query<JobHealth & Record<string, unknown>>('select * from public.get_job_health()'),
  );
  if (options.json) process.stdout.write(`${JSON.stringify(jobs)}\n`);
  else for (const job of jobs) process.stdout.write(`${lineFor(job)}\n`);
  return jobs.every(({ state }) => state !== 'overdue' && state !== 'failing');
}

function lineFor({ job_name, state, schedule, last_success_at, last_error }: JobHealth): string {
  const success =
    last_success_at === null ? 'never succeeded' : `last success ${last_success_at.toISOString()}`;
  const error = last_error === null ? '' : `: ${last_error}`;
  return `${state.padEnd(8)}  ${job_name.padEnd(24)}  ${schedule.padEnd(16)}  ${success}${error}`;
}
