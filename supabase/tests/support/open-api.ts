import { join } from 'node:path';
import { createStack, type Stack } from '@quorum/local-stack';
import { preparedDatabase } from '@quorum/local-stack/testing';
import { createOwnDatabase } from './own-database.ts';

export const keys = { publishable: 'sb_publishable_quorum_test', secret: 'sb_secret_quorum_test' };
const migrationsDir = join(import.meta.dirname, '..', '..', 'migrations');

/**
 * Our database with Supabase's API on top: on a database of its own on the server at QUORUM_TEST_DATABASE_URL where
 * that is set, else inside this process. Closing it removes it.
 */
export async function openApi(): Promise<Stack> {
  const given = process.env.QUORUM_TEST_DATABASE_URL;
  if (given) return openOn(given);
  return createStack({ dataDir: null, beginAs: await preparedDatabase(), migrationsDir, keys });
}

async function openOn(serverUrl: string): Promise<Stack> {
  const own = await createOwnDatabase(serverUrl);
  const stack = await createStack({ databaseUrl: own.url, migrationsDir, keys });
  const close = async () => {
    await stack.close();
    await own.drop();
  };
  return { ...stack, close, [Symbol.asyncDispose]: close };
}
