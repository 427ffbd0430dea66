import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { createStack, openNativeDatabase, type Stack } from '@quorum/local-stack';
import { clusterIfInstalled } from './cluster-if-installed.ts';

export const keys = { publishable: 'sb_publishable_quorum_test', secret: 'sb_secret_quorum_test' };
const migrationsDir = join(import.meta.dirname, '..', '..', 'migrations');

type OpenStack = () => Promise<Stack>;

/** How to open our database with Supabase's API on top: inside this process and, where there is a server, on it. */
export async function apiEngines(): Promise<readonly (readonly [string, OpenStack])[]> {
  const embedded = () => createStack({ dataDir: null, migrationsDir, keys });
  const given = process.env.QUORUM_TEST_DATABASE_URL;
  if (given) return [['embedded', embedded] as const, ['native', () => openOn(given)] as const];
  const cluster = await clusterIfInstalled();
  if (cluster === null) return [['embedded', embedded]];
  const native = async () => closingAfterwards(await openOn(cluster.url()), () => cluster.dispose());
  return [['embedded', embedded] as const, ['native', native] as const];
}

/** A stack on a database of its own, which is dropped when the stack closes. */
async function openOn(serverUrl: string): Promise<Stack> {
  const name = `quorum_test_${randomBytes(6).toString('hex')}`;
  const administer = async (statement: string) => {
    const server = await openNativeDatabase(serverUrl, 1);
    await server.execute(statement).finally(() => server.close());
  };
  await administer(`create database ${name}`);
  const databaseUrl = Object.assign(new URL(serverUrl), { pathname: `/${name}` }).href;
  const stack = await createStack({ databaseUrl, migrationsDir, keys });
  return closingAfterwards(stack, () => administer(`drop database ${name} with (force)`));
}

function closingAfterwards(stack: Stack, afterwards: () => Promise<void>): Stack {
  const close = async () => {
    await stack.close();
    await afterwards();
  };
  return { ...stack, close, [Symbol.asyncDispose]: close };
}
