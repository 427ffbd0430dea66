/** Values that both engines accept as parameters. Arrays become Postgres arrays. */
export type SqlValue =
  | string
  | number
  | boolean
  | Date
  | null
  | readonly (string | number | boolean | Date | null)[];

/**
 * One way to speak to Postgres, whichever engine runs it.
 * Rows come back with timestamps as Date, bigint as number and numeric as string (no digit is lost).
 */
export interface Database {
  readonly engine: 'embedded' | 'native';
  /** Runs one statement with parameters and returns its rows. */
  query<Row extends object = Record<string, unknown>>(
    sql: string,
    parameters?: readonly SqlValue[],
  ): Promise<Row[]>;
  /** Runs a script of several statements without parameters. */
  execute(script: string): Promise<void>;
  /** Runs `work` in one transaction; a thrown error rolls it back. */
  transaction<Result>(work: (transaction: Queryable) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

export type Queryable = Pick<Database, 'query' | 'execute'>;
