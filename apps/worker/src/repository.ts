import { join, resolve } from 'node:path';

/** The folder that holds package.json, supabase/ and .quorum/. */
export const repository = resolve(import.meta.dirname, '..', '..', '..');

export const migrationsDir = join(repository, 'supabase', 'migrations');
export const defaultDataDir = join(repository, '.quorum', 'data');
