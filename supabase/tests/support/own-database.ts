import { createHash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import {
  applyMigrations,
  type Database,
  type Migration,
  openNativeDatabase,
  preparePlatform,
  readMigrations,
} from '@quorum/local-stack';

const migrations = join(import.meta.dirname, '..', '..', 'migrations');

export interface OwnDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** A migrated database of one's own on a server. The first to ask there makes what the others get a copy of. */
export async function createOwnDatabase(serverUrl: string): Promise<OwnDatabase> {
  const name = `quorum_test_${randomBytes(6).toString('hex')}`;
  const original = await prepareOriginal(serverUrl);
  await onServer(serverUrl, (server) => server.execute(`create database ${name} template ${original}`));
  return {
    url: urlOf(serverUrl, name),
    drop: () => onServer(serverUrl, (server) => server.execute(`drop database ${name} with (force)`)),
  };
}

/** Named after what it is made of. Files that begin together wait for the one that makes it. */
async function prepareOriginal(serverUrl: string): Promise<string> {
  const wanted = await readMigrations(migrations);
  const hash = createHash('sha256');
  for (const { version, sql } of wanted) hash.update(version).update(sql);
  const name = `quorum_original_${hash.digest('hex').slice(0, 12)}`;
  await onServer(serverUrl, async (server) => {
    await server.execute("select pg_advisory_lock(hashtextextended('quorum original', 0))");
    const known = await server.query('select from pg_database where datname = $1', [name]);
    if (known.length === 0) await makeOriginal(server, serverUrl, name, wanted);
  });
  return name;
}

/** It gets its name last, so that one that was not finished is not taken for it. */
async function makeOriginal(
  server: Database,
  serverUrl: string,
  name: string,
  wanted: readonly Migration[],
): Promise<void> {
  const unfinished = `${name}_unfinished`;
  await server.execute(`drop database if exists ${unfinished} with (force)`);
  await server.execute(`create database ${unfinished}`);
  const database = await openNativeDatabase(urlOf(serverUrl, unfinished), 1);
  await preparePlatform(database)
    .then(() => applyMigrations(database, wanted))
    .finally(() => database.close());
  await server.execute(`alter database ${unfinished} rename to ${name}`);
}

/** Over one connection, which gives back its locks when it closes. */
async function onServer<Result>(url: string, work: (server: Database) => Promise<Result>): Promise<Result> {
  const server = await openNativeDatabase(url, 1);
  return work(server).finally(() => server.close());
}

function urlOf(serverUrl: string, name: string): string {
  return Object.assign(new URL(serverUrl), { pathname: `/${name}` }).href;
}
