import type { Attempt } from '#data/attempt.ts';
import type { JobHealth } from '#data/ops/get-job-health.ts';

export interface Health {
  readonly status: 'ok' | 'unhealthy';
  readonly checked_at: string;
  /** Why it is unhealthy; empty when it is not. */
  readonly problems: readonly string[];
  readonly jobs: readonly {
    readonly job_name: string;
    readonly state: JobHealth['state'];
    readonly last_success_at: string | null;
  }[];
}

/** Unhealthy when the database did not answer, or any job is overdue or failing. */
export function judgeHealth(answer: Attempt<JobHealth[]>, checkedAt: string): Health {
  if ('problem' in answer) {
    return { status: 'unhealthy', checked_at: checkedAt, problems: [answer.problem], jobs: [] };
  }
  const problems = answer.data
    .filter(({ state }) => state === 'overdue' || state === 'failing')
    .map(({ job_name, state }) => `${job_name} is ${state}`);
  return {
    status: problems.length === 0 ? 'ok' : 'unhealthy',
    checked_at: checkedAt,
    problems,
    jobs: answer.data.map(({ job_name, state, last_success_at }) => ({ job_name, state, last_success_at })),
  };
}
