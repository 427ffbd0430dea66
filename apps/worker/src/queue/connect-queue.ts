import type { Database } from '@quorum/local-stack';
import { PgBoss } from 'pg-boss';

/** Where pg-boss keeps its tables; never a schema that an API exposes. */
export const queueSchema = 'quorum_queue';

/**
 * Starts pg-boss on a database. A worker that dies stops beating, and its jobs go to others some ten seconds later.
 * It needs sessions of its own: a direct address or a pooler in session mode (port 5432 at Supabase), because its
 * upkeep and ours rely on settings and locks that a pooler in transaction mode (port 6543) hands to somebody else.
 */
export async function connectQueue(
  database: Database,
  databaseUrl: string,
  onError: (message: string) => void,
): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString: databaseUrl,
    schema: queueSchema,
    application_name: 'quorum-queue',
    max: 4,
    schedule: false,
    superviseIntervalSeconds: 5,
    monitorIntervalSeconds: 5,
  });
  boss.on('error', (error) => onError(`the job queue: ${error.message}`));
  await boss.start();
  await closeToTheApi(database);
  return boss;
}

/** A new schema is open to nobody; this takes back what a default privilege of the project may have given. */
async function closeToTheApi(database: Database): Promise<void> {
  await database.transaction(async (transaction) => {
    // Workers that start together would revoke the same thing at once, which Postgres answers with an error.
    await transaction.query("select pg_advisory_xact_lock(hashtext('quorum queue'))");
    const open = await transaction.query<{ role: string }>(
      `select rolname::text as role from pg_roles
       where rolname in ('anon', 'authenticated', 'service_role') and has_schema_privilege(oid, $1, 'usage')`,
      [queueSchema],
    );
    if (open.length > 0)
      await transaction.execute(
        `revoke all on schema ${queueSchema} from public, anon, authenticated, service_role`,
      );
  });
}
