import { rm } from 'node:fs/promises';
import { lockDataDir } from '@quorum/local-stack';
import { UsageError } from '../usage-error.ts';

/** Forgets an embedded database. A real one is the operator's: it is never dropped from here. */
export async function resetDatabase(dataDir: string, databaseUrl: string | undefined): Promise<void> {
  if (databaseUrl !== undefined) {
    throw new UsageError(
      '--reset does not touch a database given with --database-url: drop and create it yourself',
    );
  }
  const release = await lockDataDir(dataDir);
  await release();
  await rm(dataDir, { recursive: true, force: true });
}
