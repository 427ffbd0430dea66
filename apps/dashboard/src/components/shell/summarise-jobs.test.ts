import { describe, expect, it } from 'vitest';
import type { JobHealth } from '#data/ops/get-job-health.ts';
import { summariseJobs } from './summarise-jobs.ts';

function job(job_name: string, state: JobHealth['state']): JobHealth {
  return {
    job_name,
    state,
    runner: 'cron',
    schedule: '7 * * * *',
    period: '01:00:00',
    purpose: 'Does its work.',
    last_started_at: null,
    last_finished_at: null,
    last_status: null,
    last_row_count: null,
    last_error: null,
    last_success_at: null,
  };
}

describe('the health of the jobs', () => {
  it('is ok when every job is', () => expect(summariseJobs([job('a', 'ok')]).level).toBe('ok'));
  it('is bad when one is overdue, and says which', () =>
    expect(summariseJobs([job('a', 'ok'), job('b', 'overdue'), job('c', 'waiting')])).toMatchObject({
      level: 'bad',
      short: '1 of 3 jobs down',
      sentence: 'Not running: b (overdue).',
    }));
  it('warns while one waits for its first success', () =>
    expect(summariseJobs([job('a', 'ok'), job('b', 'waiting')]).level).toBe('warn'));
  it('leaves disabled jobs out', () => expect(summariseJobs([job('a', 'disabled')]).level).toBe('idle'));
});
