import { type Database, openEmbeddedDatabase, openNativeDatabase } from '@quorum/local-stack';
import { preparedDatabase } from '@quorum/local-stack/testing';
import { createOwnDatabase } from './own-database.ts';

/**
 * A database of its own, built by the migrations: on the server at QUORUM_TEST_DATABASE_URL where that is set,
 * else inside this process. Closing it removes it.
 */
export async function openMigratedDatabase(): Promise<Database> {
  const url = process.env.QUORUM_TEST_DATABASE_URL;
  if (!url) return openEmbeddedDatabase(null, await preparedDatabase());
  const own = await createOwnDatabase(url);
  const database = await openNativeDatabase(own.url);
  return {
    ...database,
    async close() {
      await database.close();
      await own.drop();
    },
  };
}
