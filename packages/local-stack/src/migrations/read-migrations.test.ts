import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readMigrations } from './read-migrations.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quorum-migrations-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('a folder of migrations', () => {
  it('is read in the order of the versions', async () => {
    await writeFile(join(folder, '20251006200000_second.sql'), 'select 2;');
    await writeFile(join(folder, '20251006190000_first_of_all.sql'), 'select 1;');
    expect(await readMigrations(folder)).toEqual([
      { version: '20251006190000', name: 'first_of_all', sql: 'select 1;' },
      { version: '20251006200000', name: 'second', sql: 'select 2;' },
    ]);
  });

  it('may hold other files, which are left alone', async () => {
    await writeFile(join(folder, '20251006190000_first.sql'), 'select 1;');
    await writeFile(join(folder, 'README.md'), '# migrations');
    await writeFile(join(folder, '2025_short.sql'), 'drop table everything;');
    await writeFile(join(folder, '20251006190000_first.sql.bak'), 'drop table everything;');
    expect((await readMigrations(folder)).map(({ name }) => name)).toEqual(['first']);
  });

  it('without a migration is named, with what was expected', async () => {
    await expect(readMigrations(folder)).rejects.toThrow(
      `${folder} holds no migrations: expected files like 20251006190000_add_x.sql`,
    );
  });
});
