import type { Database, Queryable } from '@quorum/local-stack';

class Rollback extends Error {}

/** Runs `work` in a transaction of which nothing stays. */
export async function rolledBack(
  database: Database,
  work: (transaction: Queryable) => Promise<void>,
): Promise<void> {
  const undone = database.transaction(async (transaction) => {
    await work(transaction);
    throw new Rollback();
  });
  await undone.catch((error: unknown) => {
    if (!(error instanceof Rollback)) throw error;
  });
}
