import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { settings } from './support/settings.ts';

const health = z.strictObject({
  status: z.enum(['ok', 'unhealthy']),
  checked_at: z.iso.datetime(),
  problems: z.array(z.string()),
  jobs: z.array(
    z.strictObject({
      job_name: z.string(),
      state: z.enum(['ok', 'waiting', 'failing', 'overdue', 'disabled']),
      last_success_at: z.iso.datetime().nullable(),
    }),
  ),
});

describe('/api/health', () => {
  it('says how every job does, and answers 503 exactly when one is down', async () => {
    const response = await fetch(`${settings.dashboardUrl}/api/health`);
    const answer = health.parse(await response.json());
    const down = answer.jobs.filter(({ state }) => state === 'overdue' || state === 'failing');
    expect(answer.jobs.length).toBeGreaterThan(0);
    expect(response.status).toBe(down.length === 0 ? 200 : 503);
    expect(answer.status).toBe(down.length === 0 ? 'ok' : 'unhealthy');
    expect(answer.problems.length).toBe(down.length);
    expect(response.headers.get('cache-control')).toBe('no-store');
  });
});
