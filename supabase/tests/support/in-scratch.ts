import type { Database, Queryable } from '@quorum/local-stack';

class Undone extends Error {}

/** Does `work` in a transaction, hands back what it returns, and undoes everything it wrote. */
export async function inScratch<Result>(
  database: Database,
  work: (scratch: Queryable) => Promise<Result>,
): Promise<Result> {
  const kept: Result[] = [];
  const undo = async (scratch: Queryable) => {
    kept.push(await work(scratch));
    throw new Undone();
  };
  await database.transaction(undo).catch((error: unknown) => {
    if (!(error instanceof Undone)) throw error;
  });
  return kept[0] as Result;
}
