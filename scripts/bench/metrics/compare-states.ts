import type { Queryable } from '@quorum/local-stack';
import type { Duck } from './duck.ts';

const tolerance = 1e-9;

interface Table {
  readonly postgres: string;
  readonly duck: string;
  readonly keys: readonly string[];
}

const tables: readonly Table[] = [
  {
    postgres: 'public.bot_daily_parts',
    duck: 'daily_parts',
    keys: ['bot_name', 'day', 'market_regime', 'side'],
  },
  { postgres: 'public.bot_daily_states', duck: 'daily_states', keys: ['bot_name', 'day'] },
  { postgres: 'engine.bot_day_trades', duck: 'day_trades', keys: ['bot_name', 'day'] },
];

/**
 * Compares every column of the states that both engines left, from a day on.
 * @throws a sentence that names the column and by how much it differs from the other's, relative to 1 or the value.
 */
export async function compareStates(duck: Duck, database: Queryable, firstDay: string): Promise<void> {
  for (const table of tables) {
    const columns = await columnsOf(database, table.postgres);
    const types = Object.fromEntries(columns.map(({ name, type }) => [name, duckType(type)]));
    const list = columns.map(({ name, type }) => exported(name, type)).join(', ');
    await duck.load(
      'theirs',
      types,
      database,
      `select ${list} from ${table.postgres} where day >= '${firstDay}'`,
    );
    const values = columns.filter(({ name }) => !table.keys.includes(name));
    const [found] = await duck.run(differenceSql(table, values));
    for (const [what, difference] of Object.entries(found ?? {})) {
      if (!(Number(difference ?? 0) <= tolerance))
        throw new Error(
          `${table.postgres}: ${what} differs by ${difference} from DuckDB's: no figure is printed`,
        );
    }
  }
}

interface Column {
  readonly name: string;
  readonly type: string;
}

function columnsOf(database: Queryable, table: string): Promise<Column[]> {
  return database.query<{ name: string; type: string }>(
    `select attname as name, format_type(atttypid, atttypmod) as type from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped order by attnum`,
    [table],
  );
}

function duckType(type: string): string {
  if (type === 'text') return 'VARCHAR';
  if (type === 'date') return 'DATE';
  if (type === 'integer' || type === 'smallint') return 'BIGINT';
  return type.endsWith('[]') ? 'DOUBLE[]' : 'DOUBLE';
}

function exported(name: string, type: string): string {
  if (type === 'boolean') return `${name}::integer`;
  return type.endsWith('[]') ? `translate(${name}::text, '{}', '[]')` : name;
}

function differenceSql({ duck, keys }: Table, values: readonly Column[]): string {
  const joined = keys.map((key) => `mine.${key}::varchar = theirs.${key}::varchar`).join(' and ');
  const differences = values.map(({ name, type }) => {
    if (type === 'text') return `max((mine.${name} is distinct from theirs.${name})::integer) as ${name}`;
    return type.endsWith('[]')
      ? `max(list_sum([coalesce(abs(pair[1] - pair[2]), 1e99) for pair in list_zip(mine.${name}::double[], theirs.${name})])) as ${name}`
      : `max(case when mine.${name} is null and theirs.${name} is null then 0
          else coalesce(abs(mine.${name}::double - theirs.${name}) / greatest(1, abs(theirs.${name})), 1e99) end) as ${name}`;
  });
  return `select count(*) filter (where mine.day is null or theirs.day is null) as "number of rows",
      ${differences.join(',\n')}
    from ${duck} as mine full join theirs on ${joined}`;
}
