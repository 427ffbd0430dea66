import type { Database } from '@quorum/local-stack';
import { messageOf } from '../message-of.ts';

/** Runs one piece of worker work and writes down what came of it. Returns the error's message, or null. */
export async function recordJobRun(
  database: Database,
  name: string,
  run: (now: number) => Promise<number>,
): Promise<string | null> {
  const startedAt = new Date();
  const outcome = await run(startedAt.getTime()).then(
    (rowCount) => ({ rowCount, error: null }),
    (error: unknown) => ({ rowCount: null, error: messageOf(error) }),
  );
  try {
    await database.query('select engine.record_job_run($1, $2, $2, $3, $4)', [
      name,
      startedAt,
      outcome.rowCount,
      outcome.error,
    ]);
  } catch (error) {
    // The database is away: nobody can be told there, and the next run finds out again.
    return `${outcome.error ?? 'done'}, but the run could not be recorded: ${String(error)}`;
  }
  return outcome.error;
}
