import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from './database.ts';

/** Gives a bare engine what a hosted project has before the first migration: roles, grants and, embedded, cron. */
export async function preparePlatform(database: Database): Promise<void> {
  await database.execute(await readFile(join(import.meta.dirname, 'platform.sql'), 'utf8'));
  if (database.engine === 'embedded') {
    await database.execute(await readFile(join(import.meta.dirname, 'embedded', 'cron.sql'), 'utf8'));
  }
}
