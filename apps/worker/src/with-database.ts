import { resolve } from 'node:path';
import { createStack, type Database } from '@quorum/local-stack';
import { localKeys } from './local-keys.ts';
import type { Options } from './parse-options.ts';
import { defaultDataDir, migrationsDir } from './repository.ts';

/** The database a one-shot command works on: the one named by --database-url, else the embedded one of `npm start`. */
export async function withDatabase<Result>(
  options: Options,
  work: (database: Database) => Promise<Result>,
): Promise<Result> {
  await using stack = await createStack({
    databaseUrl: options.databaseUrl,
    dataDir: resolve(options.dataDir ?? defaultDataDir),
    migrationsDir,
    keys: localKeys,
  });
  // Awaited here: the stack closes when this scope ends.
  return await work(stack.database);
}
