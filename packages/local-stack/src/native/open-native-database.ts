import pg from 'pg';
import type { Database, Queryable, SqlValue } from '../database.ts';

const INT8 = 20;
pg.types.setTypeParser(INT8, Number);

/** Opens a pool on a real Postgres. Throws a sentence when nobody answers at `url`. */
export async function openNativeDatabase(url: string, connectionCount = 4): Promise<Database> {
  const pool = new pg.Pool({ connectionString: url, max: connectionCount });
  // An idle connection that breaks is replaced by the pool; without a listener Node would end the process.
  pool.on('error', () => undefined);
  try {
    await pool.query('select 1');
  } catch (error) {
    await pool.end();
    throw new Error(`no Postgres answers at ${withoutPassword(url)}: ${messageOf(error)}`, { cause: error });
  }
  return {
    engine: 'native',
    ...queryableOn(pool),
    transaction: (work) => inTransaction(pool, work),
    close: () => pool.end(),
  };
}

function queryableOn(client: pg.Pool | pg.PoolClient): Queryable {
  return {
    async query<Row extends object>(sql: string, parameters: readonly SqlValue[] = []) {
      const result = await client.query<Row>(sql, [...parameters]);
      return result.rows;
    },
    async execute(script) {
      await client.query(script);
    },
  };
}

async function inTransaction<Result>(pool: pg.Pool, work: (transaction: Queryable) => Promise<Result>) {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const result = await work(queryableOn(client));
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

function messageOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(messageOf).join('; ');
  return error instanceof Error ? error.message : String(error);
}

function withoutPassword(url: string): string {
  return url.replace(/(:\/\/[^:/@]+):[^@]*@/, '$1@');
}
