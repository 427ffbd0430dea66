import type { Queryable } from '@quorum/local-stack';

/** What schema `public` holds, read from the catalogue so that no list has to be kept. */
export interface Window {
  readonly tables: readonly string[];
  readonly views: readonly string[];
  /** Functions that can be called by name, with an argument list that fits. */
  readonly functions: readonly string[];
}

export async function windowOf(database: Queryable): Promise<Window> {
  const relations = await database.query<{ name: string; kind: string }>(
    `select relname as name, relkind as kind from pg_class
     where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm') order by relname`,
  );
  const functions = await database.query<{ name: string }>(
    `select distinct proname as name from pg_proc
     where pronamespace = 'public'::regnamespace and prokind = 'f' order by proname`,
  );
  const named = (kinds: readonly string[]) =>
    relations.filter(({ kind }) => kinds.includes(kind)).map(({ name }) => name);
  return {
    tables: named(['r', 'p']),
    views: named(['v', 'm']),
    functions: functions.map(({ name }) => name),
  };
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
