import { cache } from 'react';
import { z } from 'zod';
import { api } from '../api.ts';
import { instant } from '../columns.ts';
import { read } from '../read.ts';

const job = z.object({
  job_name: z.string(),
  runner: z.string(),
  schedule: z.string(),
  period: z.string(),
  purpose: z.string(),
  state: z.enum(['ok', 'waiting', 'failing', 'overdue', 'disabled']),
  last_started_at: instant.nullable(),
  last_finished_at: instant.nullable(),
  last_status: z.string().nullable(),
  last_row_count: z.number().nullable(),
  last_error: z.string().nullable(),
  last_success_at: instant.nullable(),
});

export type JobHealth = z.infer<typeof job>;

/** How every job does, judged now. Read once a request. */
export const getJobHealth = cache((): Promise<JobHealth[]> => {
  return read('the health of the jobs', api().rpc('get_job_health', {}), z.array(job));
});
