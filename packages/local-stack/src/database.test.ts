import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from './database.ts';
import { openEmbeddedDatabase } from './embedded/open-embedded-database.ts';
import { openNativeDatabase } from './native/open-native-database.ts';

const nativeUrl = process.env.QUORUM_TEST_DATABASE_URL;
const engines: Record<string, () => Promise<Database>> = {
  embedded: () => openEmbeddedDatabase(null),
  ...(nativeUrl ? { native: () => openNativeDatabase(nativeUrl) } : {}),
};

describe.each(Object.entries(engines))('a database of the %s engine', (_engine, open) => {
  let database: Database;

  beforeAll(async () => {
    database = await open();
    await database.execute(
      'drop table if exists public.test_shelf; create table public.test_shelf (book text primary key)',
    );
  }, 60_000);
  afterAll(async () => {
    await database.execute('drop table public.test_shelf');
    await database.close();
  });

  const books = () => database.query('select book from public.test_shelf');

  it('hands out timestamps as Date, whatever zone they were written in', async () => {
    const [row] = await database.query("select '2024-06-01 12:30:15.250+02'::timestamptz as at");
    expect(row).toEqual({ at: new Date('2024-06-01T10:30:15.250Z') });
  });

  it('takes a Date as the moment it is', async () => {
    const at = new Date('2024-02-29T23:59:59.999Z');
    const [row] = await database.query('select $1::timestamptz as at', [at]);
    expect(row).toEqual({ at });
  });

  it('hands out bigint and counts as numbers', async () => {
    const [row] = await database.query('select 9007199254740991::bigint as big, count(*) as one');
    expect(row).toEqual({ big: 9007199254740991, one: 1 });
  });

  it('hands out numeric as text, so that no digit is lost', async () => {
    const [row] = await database.query(
      "select 0.000000012345678901234567890::numeric as price, 'NaN'::numeric as none",
    );
    expect(row).toEqual({ price: '0.000000012345678901234567890', none: 'NaN' });
  });

  it('hands out null, double precision, boolean and arrays as they are', async () => {
    const [row] = await database.query(
      "select null::numeric as nothing, 0.1::double precision as part, true as yes, array['a', 'b'] as list",
    );
    expect(row).toEqual({ nothing: null, part: 0.1, yes: true, list: ['a', 'b'] });
  });

  it('takes arrays as parameters, nulls inside included', async () => {
    const rows = await database.query(
      'select price, at from unnest($1::numeric[], $2::timestamptz[]) as tick (price, at)',
      [
        ['1.50', null],
        [new Date(0), new Date(1000)],
      ],
    );
    expect(rows).toEqual([
      { price: '1.50', at: new Date(0) },
      { price: null, at: new Date(1000) },
    ]);
  });

  it('reads the same way inside a transaction', async () => {
    const rows = await database.transaction((transaction) =>
      transaction.query('select 1.10::numeric as price, 7::bigint as big, to_timestamp(0) as at'),
    );
    expect(rows).toEqual([{ price: '1.10', big: 7, at: new Date(0) }]);
  });

  it('thinks in UTC', async () => {
    expect(await database.query("select current_setting('TimeZone') as zone")).toEqual([{ zone: 'UTC' }]);
  });

  it('keeps what a transaction wrote', async () => {
    await database.transaction((transaction) =>
      transaction.query("insert into public.test_shelf values ('Dune')"),
    );
    expect(await books()).toEqual([{ book: 'Dune' }]);
  });

  it('undoes a transaction that throws, and hands the error on', async () => {
    const before = await books();
    const lost = database.transaction(async (transaction) => {
      await transaction.query("insert into public.test_shelf values ('Solaris')");
      throw new Error('the lamp went out');
    });
    await expect(lost).rejects.toThrow('the lamp went out');
    expect(await books()).toEqual(before);
  });

  it('goes on after a statement that fails inside a transaction', async () => {
    const failed = database.transaction((transaction) => transaction.query('select 1 / 0'));
    await expect(failed).rejects.toThrow('division by zero');
    expect(await database.query('select 1 as one')).toEqual([{ one: 1 }]);
  });
});

describe('a Postgres that is not there', () => {
  it('is named by its address, without the password', async () => {
    const opening = openNativeDatabase('postgres://trader:secret@127.0.0.1:1/postgres');
    await expect(opening).rejects.toThrow('no Postgres answers at postgres://trader@127.0.0.1:1/postgres: ');
    await expect(opening).rejects.not.toThrow('secret');
  });
});
