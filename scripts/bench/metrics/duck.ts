import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import type { Queryable } from '@quorum/local-stack';

export interface Duck {
  /** Runs statements one after the other and answers with the rows of the last. */
  run(script: string): Promise<Record<string, unknown>[]>;
  /** Copies the rows of a query on Postgres into a table of the given columns. */
  load(
    table: string,
    columns: Readonly<Record<string, string>>,
    database: Queryable,
    source: string,
  ): Promise<void>;
  close(): Promise<void>;
}

/** An in-memory DuckDB with two threads; rows come from Postgres by CSV, which keeps every digit of a double. */
export async function openDuck(): Promise<Duck> {
  const folder = await mkdtemp(join(tmpdir(), 'quorum-duck-'));
  // The Postgres server writes there as a user of its own.
  await chmod(folder, 0o777);
  const instance = await DuckDBInstance.create(':memory:', { threads: '2', temp_directory: folder });
  const connection = await instance.connect();
  const run = async (script: string) => {
    const statements = script.split(/;\s*$/m).filter((statement) => statement.trim() !== '');
    let rows: Record<string, unknown>[] = [];
    for (const statement of statements) {
      const reader = await connection.runAndReadAll(statement);
      rows = reader.getRowObjectsJS() as Record<string, unknown>[];
    }
    return rows;
  };
  return {
    run,
    async load(table, columns, database, source) {
      const file = join(folder, `${table}.csv`);
      await database.query(`copy (${source}) to '${file}' with (format csv)`);
      const types = Object.entries(columns).map(([name, type]) => `'${name}': '${type}'`);
      await run(
        `create or replace table ${table} as select * from read_csv('${file}', header = false, columns = {${types.join(', ')}})`,
      );
      await rm(file, { force: true });
    },
    async close() {
      connection.closeSync();
      instance.closeSync();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
