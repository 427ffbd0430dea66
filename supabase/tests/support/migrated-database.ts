import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import {
  applyMigrations,
  type Database,
  openEmbeddedDatabase,
  openNativeDatabase,
  preparePlatform,
  readMigrations,
} from '@quorum/local-stack';

const migrations = join(import.meta.dirname, '..', '..', 'migrations');

/**
 * A database of its own, built by the migrations: on the server at QUORUM_TEST_DATABASE_URL where that is set,
 * else inside this process. Closing it removes it.
 */
export async function openMigratedDatabase(): Promise<Database> {
  const url = process.env.QUORUM_TEST_DATABASE_URL;
  const database = url ? await openOwnDatabase(url) : await openEmbeddedDatabase(null);
  await preparePlatform(database);
  await applyMigrations(database, await readMigrations(migrations));
  return database;
}

async function openOwnDatabase(url: string): Promise<Database> {
  const name = `quorum_test_${randomBytes(6).toString('hex')}`;
  await administer(url, `create database ${name}`);
  const database = await openNativeDatabase(Object.assign(new URL(url), { pathname: `/${name}` }).href);
  return {
    ...database,
    async close() {
      await database.close();
      await administer(url, `drop database ${name}`);
    },
  };
}

async function administer(url: string, statement: string): Promise<void> {
  const server = await openNativeDatabase(url, 1);
  await server.execute(statement).finally(() => server.close());
}
