import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { openNativeDatabase, preparePlatform } from '@quorum/local-stack';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clusterIfInstalled } from '../support/cluster-if-installed.ts';
import { pushMigrations, supabaseCli } from '../support/supabase-cli.ts';

const run = promisify(execFile);
const repository = join(import.meta.dirname, '..', '..', '..');
const cluster = await clusterIfInstalled();

describe.skipIf(cluster === null)('the generated types', { timeout: 60_000 }, () => {
  const url = cluster?.url() ?? '';

  beforeAll(async () => {
    const database = await openNativeDatabase(url);
    await preparePlatform(database);
    await database.close();
    await pushMigrations(url);
  }, 60_000);
  afterAll(() => cluster?.dispose());

  it('are those of the migrations; if not: npm run db:types', async () => {
    const { stdout } = await supabaseCli(url, 'gen types', '--lang=typescript', '--schema=public');
    const kept = await readFile(
      join(repository, 'packages', 'contracts', 'src', 'database.types.ts'),
      'utf8',
    );
    expect(wordsOf(kept)).toEqual(wordsOf(stdout.slice(stdout.indexOf('export type Json'))));
  });
});

describe('the schemas', { timeout: 60_000 }, () => {
  it('build to these migrations; if not: npm run db:build', async () => {
    const build = run(process.execPath, [join(repository, 'scripts', 'db', 'build.ts'), '--check']);
    await expect(build).resolves.toMatchObject({ stderr: '' });
  });
});

/** The text without what a formatter may change, in lines of one declaration so that a difference can be read. */
function wordsOf(text: string): string[] {
  return text
    .replaceAll(/[\s"';,|]+/g, ' ')
    .replaceAll(/ ?([{}[\]():<>?]) ?/g, '$1')
    .replaceAll(/([{}])/g, '$1\n')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}
