import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { openAsBlob } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openEmbeddedDatabase } from '../embedded/open-embedded-database.ts';
import { applyMigrations } from '../migrations/apply-migrations.ts';
import { readMigrations } from '../migrations/read-migrations.ts';
import { preparePlatform } from '../platform.ts';

const root = join(import.meta.dirname, '..', '..', '..', '..');
const cache = join(root, 'node_modules', '.cache', 'quorum');
const migrationsDir = join(root, 'supabase', 'migrations');
/** What decides how the database looks beside the migrations. */
const sources = [
  join(root, 'pnpm-lock.yaml'),
  join(import.meta.dirname, '..', 'platform.sql'),
  join(import.meta.dirname, '..', 'embedded', 'cron.sql'),
];

/**
 * For tests: our database, migrated and otherwise empty, as the archive that `openEmbeddedDatabase` can begin with.
 * Making one takes ten times as long as copying one, so it is made once and kept until a migration changes.
 */
export async function preparedDatabase(): Promise<Blob> {
  return openAsBlob(await archive());
}

/** For tests: the same as the folder of a stack's data, for a process that is started on it. */
export async function prepareDataDir(dataDir: string): Promise<void> {
  const folder = join(dataDir, 'postgres');
  await mkdir(folder, { recursive: true });
  const { status, stderr } = spawnSync('tar', ['-xf', await archive(), '-C', folder], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`the prepared database could not be unpacked: ${stderr}`);
}

async function archive(): Promise<string> {
  const name = `embedded-${await hashSources()}.tar`;
  await mkdir(cache, { recursive: true });
  if (!(await readdir(cache)).includes(name)) await makeArchive(name);
  return join(cache, name);
}

async function hashSources(): Promise<string> {
  const hash = createHash('sha256');
  for (const file of sources) hash.update(await readFile(file));
  for (const { version, sql } of await readMigrations(migrationsDir)) hash.update(version).update(sql);
  return hash.digest('hex').slice(0, 16);
}

/** Written beside and moved into its place: a file of this name is always whole, also when two processes make it. */
async function makeArchive(name: string): Promise<void> {
  const older = (await readdir(cache)).filter((file) => /^embedded-\w+\.tar$/.test(file));
  const database = await openEmbeddedDatabase(null);
  await preparePlatform(database);
  await applyMigrations(database, await readMigrations(migrationsDir));
  const dump = await database.connection.driver.dumpDataDir('none');
  await database.close();
  const unfinished = join(cache, `${name}.${randomBytes(6).toString('hex')}`);
  await writeFile(unfinished, dump.stream());
  await rename(unfinished, join(cache, name));
  for (const file of older) await rm(join(cache, file), { force: true });
}
