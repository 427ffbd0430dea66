import { attempt } from '#data/attempt.ts';
import { getJobHealth } from '#data/ops/get-job-health.ts';
import { judgeHealth } from './judge-health.ts';

export const dynamic = 'force-dynamic';

/** For load balancers and monitors: 200 while all is well, 503 when the database is away or a job does not run. */
export async function GET(): Promise<Response> {
  const health = judgeHealth(await attempt(getJobHealth), new Date().toISOString());
  return Response.json(health, {
    status: health.status === 'ok' ? 200 : 503,
    headers: { 'cache-control': 'no-store' },
  });
}
