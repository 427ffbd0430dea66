import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../database.ts';
import { openEmbeddedDatabase } from '../embedded/open-embedded-database.ts';
import { applyMigrations } from './apply-migrations.ts';
import type { Migration } from './read-migrations.ts';

const shelf: Migration = {
  version: '20251006190000',
  name: 'shelf',
  sql: "-- Chapter shelf\ncreate table shelf (book text);\ninsert into shelf values ('Dune');",
};
const index: Migration = {
  version: '20251006200000',
  name: 'index',
  sql: '-- Chapter index\ncreate index shelf_by_book on shelf (book);',
};
const half: Migration = {
  version: '20251006210000',
  name: 'half',
  sql: "-- Chapter half\ninsert into shelf values ('Solaris');\nselect * from cellar;",
};

let database: Database;

beforeAll(async () => {
  database = await openEmbeddedDatabase(null);
}, 60_000);
beforeEach(() =>
  database.execute('drop table if exists shelf; drop schema if exists supabase_migrations cascade'),
);
afterAll(() => database.close());

const books = () => database.query('select book from shelf order by book');
const history = () =>
  database.query('select version, name from supabase_migrations.schema_migrations order by version');

describe('migrations', () => {
  it('are applied in order and kept in the history that the Supabase CLI reads', async () => {
    expect(await applyMigrations(database, [shelf, index])).toEqual(['shelf', 'index']);
    expect(await history()).toEqual([
      { version: '20251006190000', name: 'shelf' },
      { version: '20251006200000', name: 'index' },
    ]);
  });

  it('applied again change nothing', async () => {
    await applyMigrations(database, [shelf, index]);
    expect(await applyMigrations(database, [shelf, index])).toEqual([]);
    expect(await books()).toEqual([{ book: 'Dune' }]);
  });

  it('that came since are applied, and only those', async () => {
    await applyMigrations(database, [shelf]);
    expect(await applyMigrations(database, [shelf, index])).toEqual(['index']);
    expect(await books()).toHaveLength(1);
  });

  it('that read differently today are refused before anything else is applied', async () => {
    await applyMigrations(database, [shelf]);
    const changed = { ...shelf, sql: `${shelf.sql}\ncreate table cellar (wine text);` };
    await expect(applyMigrations(database, [changed, index])).rejects.toThrow(
      'the database was built by another version of 20251006190000_shelf: start again with --reset',
    );
    expect(await history()).toHaveLength(1);
  });

  it('that the CLI pushed, which keeps single statements, count as applied', async () => {
    await applyMigrations(database, []);
    await database.query(
      "insert into supabase_migrations.schema_migrations values ($1, array['create table shelf (book text)'], $2)",
      [shelf.version, shelf.name],
    );
    expect(await applyMigrations(database, [shelf])).toEqual([]);
  });
});

describe('a migration that fails', () => {
  it('names itself and its reason, and leaves nothing behind', async () => {
    await expect(applyMigrations(database, [shelf, half, index])).rejects.toThrow(
      'migration 20251006210000_half failed: relation "cellar" does not exist',
    );
    expect(await books()).toEqual([{ book: 'Dune' }]);
    expect(await history()).toEqual([{ version: '20251006190000', name: 'shelf' }]);
  });

  it('can be mended and applied', async () => {
    await applyMigrations(database, [shelf, half]).catch(() => undefined);
    const mended = { ...half, sql: "-- Chapter half\ninsert into shelf values ('Solaris');" };
    expect(await applyMigrations(database, [shelf, mended])).toEqual(['half']);
    expect(await books()).toEqual([{ book: 'Dune' }, { book: 'Solaris' }]);
  });
});
