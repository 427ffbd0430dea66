import { describe, expect, it } from 'vitest';
import type { JobHealth } from '#data/ops/get-job-health.ts';
import { judgeHealth } from './judge-health.ts';

const checkedAt = '2026-11-20T16:00:00.000Z';

function jobs(...states: JobHealth['state'][]): { data: JobHealth[] } {
  return { data: states.map((state) => ({ job_name: state, state, last_success_at: null }) as JobHealth) };
}

describe('the health of the system', () => {
  it('is ok while jobs run, wait or rest', () =>
    expect(judgeHealth(jobs('ok', 'waiting', 'disabled'), checkedAt)).toMatchObject({
      status: 'ok',
      problems: [],
    }));
  it('is bad when a job is overdue or failing, and says which', () =>
    expect(judgeHealth(jobs('ok', 'overdue', 'failing'), checkedAt)).toMatchObject({
      status: 'unhealthy',
      problems: ['overdue is overdue', 'failing is failing'],
    }));
  it('is bad when the database does not answer', () =>
    expect(judgeHealth({ problem: 'no answer' }, checkedAt)).toEqual({
      status: 'unhealthy',
      checked_at: checkedAt,
      problems: ['no answer'],
      jobs: [],
    }));
});
