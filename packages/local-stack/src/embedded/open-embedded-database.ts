import { mkdir } from 'node:fs/promises';
import { createPgliteConnection, type PgliteConnection } from '@supabase/lite/pglite';
import type { Database, Queryable, SqlValue } from '../database.ts';
import { createExclusive, type Exclusive } from '../exclusive.ts';

export interface EmbeddedDatabase extends Database {
  readonly engine: 'embedded';
  /** The API server shares the one session; it must take its turn with `exclusive`. */
  readonly connection: PgliteConnection;
  readonly exclusive: Exclusive;
}

const INT8 = 20;
const NUMERIC = 1700;
const TIMESTAMPTZ = 1184;
/** The API server reads timestamps as text; our own queries get what Database promises. */
const parsers = {
  [INT8]: Number,
  [NUMERIC]: (text: string) => text,
  [TIMESTAMPTZ]: (text: string) => new Date(text),
};

type Session = Pick<PgliteConnection['driver'], 'query' | 'exec'>;

/**
 * Opens Postgres inside this process, on a folder that keeps its data. Null keeps it in memory only.
 * @param beginAs the archive of a data folder that a new database begins as, instead of an empty one.
 */
export async function openEmbeddedDatabase(
  dataDir: string | null,
  beginAs?: Blob,
): Promise<EmbeddedDatabase> {
  if (dataDir !== null) await mkdir(dataDir, { recursive: true });
  const connection = await createPgliteConnection({
    url: dataDir === null ? 'memory://' : dataDir,
    ...(beginAs === undefined ? {} : { pgliteOptions: { loadDataDir: beginAs } }),
  });
  const exclusive = createExclusive();
  const session = connection.driver;
  await session.exec("set time zone 'UTC'");
  const direct = queryableOn(session);
  return {
    engine: 'embedded',
    connection,
    exclusive,
    query: (sql, parameters) => exclusive(() => direct.query(sql, parameters)),
    execute: (script) => exclusive(() => direct.execute(script)),
    transaction: (work) => exclusive(() => session.transaction((inner) => work(queryableOn(inner)))),
    close: () => exclusive(() => connection.close()),
  };
}

function queryableOn(session: Session): Queryable {
  return {
    async query<Row extends object>(sql: string, parameters: readonly SqlValue[] = []) {
      const result = await session.query<Row>(sql, [...parameters], { parsers });
      return result.rows;
    },
    async execute(script) {
      await session.exec(script);
    },
  };
}
