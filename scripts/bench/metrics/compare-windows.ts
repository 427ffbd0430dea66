import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Queryable } from '@quorum/local-stack';
import type { Duck } from './duck.ts';

type Row = Record<string, unknown>;

const directSql = readFileSync(join(import.meta.dirname, 'duck-windows.sql'), 'utf8');
const tolerance = 1e-9;

/** Everything up to a day, and the windows of 7, 30 and 90 days that end on it, as the job reads them off the states. */
function readingSql(reader: 'measure_bots' | 'merge_states', columns: string): string {
  return `
  select ${columns}, span.window_days
  from (values (7), (30), (90), (0)) as span (window_days)
  cross join lateral engine.${reader}(
    (select array_agg(bot_name order by bot_name) from bench.bots), 'ALL', 'ALL',
    case when span.window_days > 0 then $1::date - span.window_days + 1 end, $1::date
  ) as found`;
}

export function windowsInPostgres(database: Queryable, lastDay: string): Promise<Row[]> {
  return database.query(readingSql('measure_bots', 'found.*'), [lastDay]);
}

/** What all figures are read off: sums of the states, and the returns of the days in a row, which stay in the database. */
export function mergeInPostgres(database: Queryable, lastDay: string): Promise<Row[]> {
  return database.query(
    readingSql('merge_states', 'found.bot_name, found.trade_count, cardinality(found.returns)'),
    [lastDay],
  );
}

export function windowsInDuck(duck: Duck, lastDay: string): Promise<Row[]> {
  return duck.run(directSql.replaceAll('@last_day@', lastDay));
}

/** @throws a sentence that names the first figure of a bot's window in which two answers differ. */
export function compareWindows(merged: readonly Row[], direct: readonly Row[]): void {
  if (merged.length !== direct.length || merged.length === 0)
    throw new Error(`${merged.length} windows were merged, ${direct.length} expected: no figure is printed`);
  const found = new Map(merged.map((row) => [keyOf(row), row]));
  for (const wanted of direct) {
    for (const [name, value] of Object.entries(wanted)) {
      if (name === 'bot_name') continue;
      const ours = found.get(keyOf(wanted))?.[name];
      if (!isClose(ours, value))
        throw new Error(
          `${name} of ${keyOf(wanted)} days is ${ours} merged and ${value} direct: no figure is printed`,
        );
    }
  }
}

function isClose(ours: unknown, theirs: unknown): boolean {
  if (typeof ours !== 'number' || typeof theirs !== 'number') return ours === null && theirs === null;
  return Math.abs(ours - theirs) <= tolerance * Math.max(1, Math.abs(theirs));
}

function keyOf(row: Row): string {
  return `${row.bot_name}, ${row.window_days}`;
}
