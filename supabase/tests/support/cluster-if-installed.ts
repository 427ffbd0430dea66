import { type Cluster, createCluster } from '@quorum/local-stack';

/**
 * A private PostgreSQL with pg_cron. Null, said on stderr, on a machine without a server; on CI that is an error,
 * because tests that silently do not run prove nothing.
 */
export async function clusterIfInstalled(): Promise<Cluster | null> {
  try {
    return await createCluster();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (process.env.CI || !reason.startsWith('no PostgreSQL server is installed')) throw error;
    process.stderr.write(`skipped: ${reason}\n`);
    return null;
  }
}
