import { join } from 'node:path';
import { type Api, type ApiKeys, serveApi } from './api/serve-api.ts';
import type { Database } from './database.ts';
import { openEmbeddedDatabase } from './embedded/open-embedded-database.ts';
import { lockDataDir } from './lock-data-dir.ts';
import { applyMigrations } from './migrations/apply-migrations.ts';
import { readMigrations } from './migrations/read-migrations.ts';
import { openNativeDatabase } from './native/open-native-database.ts';
import { preparePlatform } from './platform.ts';

export interface StackOptions {
  /** A real Postgres; without it Postgres runs inside this process. */
  readonly databaseUrl?: string | undefined;
  /** Where the embedded database keeps its data; null keeps it in memory. */
  readonly dataDir?: string | null | undefined;
  /** The archive of a data folder that a new embedded database begins as. */
  readonly beginAs?: Blob;
  readonly migrationsDir: string;
  readonly keys: ApiKeys;
  /** 0 takes any free port. */
  readonly apiPort?: number;
}

export interface Stack {
  readonly database: Database;
  readonly api: Api;
  /** Names of the migrations that were applied just now. */
  readonly migrated: readonly string[];
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

/** Postgres with our migrations and Supabase's API on top. `await using` closes what it opened. */
export async function createStack(options: StackOptions): Promise<Stack> {
  const { database, release } = await open(options);
  try {
    if (!(await hasPlatform(database))) await preparePlatform(database);
    const migrated = await applyMigrations(database, await readMigrations(options.migrationsDir));
    const api = await serveApi({
      database,
      ...(options.databaseUrl === undefined ? {} : { databaseUrl: options.databaseUrl }),
      keys: options.keys,
      port: options.apiPort ?? 0,
    });
    const close = async () => {
      await api.close();
      await database.close();
      await release();
    };
    return { database, api, migrated, close, [Symbol.asyncDispose]: close };
  } catch (error) {
    await database.close();
    await release();
    throw error;
  }
}

async function open({ databaseUrl, dataDir = null, beginAs }: StackOptions) {
  if (databaseUrl !== undefined) {
    return { database: await openNativeDatabase(databaseUrl), release: async () => undefined };
  }
  const release = dataDir === null ? async () => undefined : await lockDataDir(dataDir);
  const database = await openEmbeddedDatabase(dataDir === null ? null : join(dataDir, 'postgres'), beginAs);
  return { database, release };
}

/** A hosted project brings its own roles; they are left as they are. */
async function hasPlatform(database: Database): Promise<boolean> {
  const [row] = await database.query(
    "select exists (select from pg_roles where rolname = 'anon') as is_there",
  );
  return row?.is_there === true;
}
