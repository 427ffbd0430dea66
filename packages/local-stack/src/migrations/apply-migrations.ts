import type { Database, Queryable } from '../database.ts';
import type { Migration } from './read-migrations.ts';

const history = `
  create schema if not exists supabase_migrations;
  create table if not exists supabase_migrations.schema_migrations (
    version text primary key, statements text[], name text
  );`;

/**
 * Applies what is missing, each migration in a transaction of its own, and keeps the same history as `supabase db push`.
 * @returns the names that were applied now.
 * @throws when an applied migration reads differently today: its data would not fit this version's code.
 */
export async function applyMigrations(
  database: Database,
  migrations: readonly Migration[],
): Promise<string[]> {
  await database.execute(history);
  const applied = await readHistory(database);
  const missing = migrations.filter((migration) => !isApplied(migration, applied));
  for (const migration of missing) {
    await database.transaction((transaction) => apply(transaction, migration));
  }
  return missing.map((migration) => migration.name);
}

async function readHistory(database: Queryable): Promise<Map<string, string>> {
  const rows = await database.query<{ version: string; text: string }>(
    "select version, array_to_string(statements, '') as text from supabase_migrations.schema_migrations",
  );
  return new Map(rows.map((row) => [row.version, row.text]));
}

function isApplied(migration: Migration, applied: Map<string, string>): boolean {
  const text = applied.get(migration.version);
  if (text === undefined) return false;
  // The CLI keeps single statements, we keep the file: only our own record can be compared.
  if (text.startsWith('-- Chapter') && text !== migration.sql) {
    throw new Error(
      `the database was built by another version of ${migration.version}_${migration.name}: start again with --reset`,
    );
  }
  return true;
}

async function apply(transaction: Queryable, migration: Migration): Promise<void> {
  try {
    await transaction.execute(migration.sql);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`migration ${migration.version}_${migration.name} failed: ${reason}`, { cause: error });
  }
  await transaction.query(
    'insert into supabase_migrations.schema_migrations (version, statements, name) values ($1, $2, $3)',
    [migration.version, [migration.sql], migration.name],
  );
}
