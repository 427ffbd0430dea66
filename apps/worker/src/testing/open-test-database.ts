import { type Database, openEmbeddedDatabase } from '@quorum/local-stack';
import { preparedDatabase } from '@quorum/local-stack/testing';

/** For tests: our database inside this process, empty but for the migrations. */
export async function openTestDatabase(): Promise<Database> {
  return openEmbeddedDatabase(null, await preparedDatabase());
}
