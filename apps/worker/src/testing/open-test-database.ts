import {
  applyMigrations,
  type Database,
  openEmbeddedDatabase,
  preparePlatform,
  readMigrations,
} from '@quorum/local-stack';
import { migrationsDir } from '../repository.ts';

/** For tests: our database inside this process, empty but for the migrations. */
export async function openTestDatabase(): Promise<Database> {
  const database = await openEmbeddedDatabase(null);
  await preparePlatform(database);
  await applyMigrations(database, await readMigrations(migrationsDir));
  return database;
}
