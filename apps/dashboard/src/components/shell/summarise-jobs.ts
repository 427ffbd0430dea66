import type { JobHealth } from '#data/ops/get-job-health.ts';
import type { StatusSummary } from './summarise-freshness.ts';

/** The worst state wins: overdue and failing are bad, waiting for a first success is a warning. */
export function summariseJobs(jobs: readonly JobHealth[]): StatusSummary {
  const enabled = jobs.filter(({ state }) => state !== 'disabled');
  const broken = enabled.filter(({ state }) => state === 'overdue' || state === 'failing');
  const waiting = enabled.filter(({ state }) => state === 'waiting');
  if (enabled.length === 0) return { level: 'idle', short: 'no jobs', sentence: 'No job is scheduled.' };
  if (broken.length > 0) {
    const names = broken.map(({ job_name, state }) => `${job_name} (${state})`).join(', ');
    return {
      level: 'bad',
      short: `${broken.length} of ${enabled.length} jobs down`,
      sentence: `Not running: ${names}.`,
    };
  }
  if (waiting.length > 0) {
    return {
      level: 'warn',
      short: `${waiting.length} jobs waiting`,
      sentence: `${waiting.length} of ${enabled.length} jobs have not succeeded yet.`,
    };
  }
  return {
    level: 'ok',
    short: `${enabled.length} jobs ok`,
    sentence: `All ${enabled.length} jobs run on time.`,
  };
}
