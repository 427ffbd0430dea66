import type { TrackingTables } from './read-tracking-tables.ts';

/** Rows that one side has and the other has not; a few of each table. Fast where `toEqual` on thousands of rows is not. */
export function differentRows(actual: TrackingTables, expected: TrackingTables): string[] {
  return Object.keys(expected).flatMap((table) => {
    const name = table as keyof TrackingTables;
    const [has, wants] = [linesOf(actual[name]), linesOf(expected[name])];
    const missing = [...wants].filter((line) => !has.has(line)).map((line) => `${name} lacks ${line}`);
    const surplus = [...has].filter((line) => !wants.has(line)).map((line) => `${name} has ${line}`);
    const counts =
      actual[name].length === expected[name].length
        ? []
        : [`${name} has ${actual[name].length} rows instead of ${expected[name].length}`];
    return [...counts, ...missing.slice(0, 3), ...surplus.slice(0, 3)];
  });
}

function linesOf(rows: readonly unknown[]): Set<string> {
  return new Set(rows.map((row) => JSON.stringify(row)));
}
