import { type Cluster, createCluster } from '@quorum/local-stack';
import { messageOf } from '../message-of.ts';

/** For tests: a private PostgreSQL; null, said on stderr, where no server is installed. On CI that is an error. */
export async function clusterIfInstalled(): Promise<Cluster | null> {
  try {
    return await createCluster();
  } catch (error) {
    const reason = messageOf(error);
    if (process.env.CI || !reason.startsWith('no PostgreSQL server is installed')) throw error;
    process.stderr.write(`skipped: ${reason}\n`);
    return null;
  }
}
