import type { Queryable } from '@quorum/local-stack';

/** A table or view, and one of its columns that values may be given for. */
export interface ExposedRelation {
  readonly name: string;
  readonly column: string;
}

export interface ExposedFunction {
  readonly name: string;
  readonly arguments: readonly string[];
}

/** The tables and views of a schema, read from the catalogue so that no list has to be kept. */
export function relationsOf(database: Queryable, schema: string): Promise<ExposedRelation[]> {
  return database.query<ExposedRelation & Record<string, unknown>>(
    `select distinct on (relname) relname::text as name, attname::text as column
     from pg_class join pg_attribute on attrelid = pg_class.oid and attnum > 0 and attidentity = ''
     where relnamespace = to_regnamespace($1) and relkind in ('r', 'p', 'v', 'm')
     order by relname, attnum`,
    [schema],
  );
}

/** The functions of a schema that can be called by name, with the names of the arguments they take. */
export function functionsOf(database: Queryable, schema: string): Promise<ExposedFunction[]> {
  return database.query<ExposedFunction & Record<string, unknown>>(
    `select proname::text as name, coalesce(proargnames[1:pronargs], '{}') as arguments
     from pg_proc
     where pronamespace = to_regnamespace($1) and prokind = 'f' and prorettype <> 'trigger'::regtype
     order by proname`,
    [schema],
  );
}

/** Every grant on the tables, columns, functions, sequences and schemas that matter, one line each. */
export async function grantsOf(database: Queryable): Promise<string[]> {
  const rows = await database.query<{ line: string }>(
    `select concat_ws(' ', kind, name, acl) as line
     from (
       select 'schema' as kind, nspname::text as name, nspacl::text as acl
       from pg_namespace where nspname in ('public', 'engine', 'cron')
       union all
       select 'relation', oid::regclass::text, relacl::text
       from pg_class where relnamespace in ('public'::regnamespace, 'engine'::regnamespace)
       union all
       select 'column', attrelid::regclass || '.' || attname, attacl::text
       from pg_attribute where attacl is not null
       union all
       select 'function', oid::regprocedure::text, proacl::text
       from pg_proc where pronamespace in ('public'::regnamespace, 'engine'::regnamespace)
       union all
       select 'default', concat_ws(' ', defaclrole::regrole, defaclnamespace::regnamespace, defaclobjtype), defaclacl::text
       from pg_default_acl
     ) as granted
     order by line`,
  );
  return rows.map(({ line }) => line);
}
