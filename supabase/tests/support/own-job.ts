import type { Queryable } from '@quorum/local-stack';

export interface OwnJob {
  readonly name: string;
  readonly schedule: string;
  readonly period: string;
  /** Body of its function, which knows `as_of` and returns how many rows it wrote. */
  readonly body: string;
}

/** Adds a job to the schedule the way a chapter does: a function and a row. */
export async function addOwnJob(
  database: Queryable,
  { name, schedule, period, body }: OwnJob,
): Promise<void> {
  await database.execute(`
    create function public.${name}(as_of timestamptz default now()) returns integer
    language plpgsql volatile set search_path = '' as $$ begin ${body} end; $$;
    insert into public.job_schedule (job_name, runner, function_name, schedule, period, purpose)
    values ('${name}', 'cron', '${name}', '${schedule}', '${period}', 'Belongs to a test.');`);
}
