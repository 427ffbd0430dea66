import type { Queryable } from '@quorum/local-stack';

const ours = "('public'::regnamespace, 'engine'::regnamespace)";

/** What the migrations made, one line a thing: two databases with the same lines are built alike. */
const questions = {
  columns: `
    select concat_ws(' ', attrelid::regclass, attname, format_type(atttypid, atttypmod), attnotnull, attidentity,
      pg_get_expr(adbin, adrelid), col_description(attrelid, attnum)) as line
    from pg_attribute
    join pg_class on pg_class.oid = attrelid
    left join pg_attrdef on adrelid = attrelid and adnum = attnum
    where relnamespace in ${ours} and relkind in ('r', 'p', 'v', 'c') and attnum > 0 and not attisdropped`,
  relations: `
    select concat_ws(' ', oid::regclass, relkind, relrowsecurity, reloptions, relacl, obj_description(oid, 'pg_class'),
      case when relkind = 'v' then pg_get_viewdef(oid) end) as line
    from pg_class where relnamespace in ${ours}`,
  constraints: `
    select concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid)) as line
    from pg_constraint where connamespace in ${ours}`,
  indexes: `
    select pg_get_indexdef(indexrelid) as line
    from pg_index join pg_class on pg_class.oid = indrelid where relnamespace in ${ours}`,
  functions: `
    select concat_ws(' ', pg_get_functiondef(oid), proacl, obj_description(oid, 'pg_proc')) as line
    from pg_proc where pronamespace in ${ours} and prokind = 'f'`,
  triggers: `
    select pg_get_triggerdef(pg_trigger.oid) as line
    from pg_trigger join pg_class on pg_class.oid = tgrelid
    where relnamespace in ${ours} and not tgisinternal`,
  policies: `
    select concat_ws(' ', polrelid::regclass, polname, polcmd, polroles::regrole[], pg_get_expr(polqual, polrelid)) as line
    from pg_policy join pg_class on pg_class.oid = polrelid where relnamespace in ${ours}`,
  schemas: `
    select concat_ws(' ', nspname, nspacl, obj_description(oid, 'pg_namespace')) as line
    from pg_namespace where oid in ${ours}`,
  default_grants: `
    select concat_ws(' ', defaclnamespace::regnamespace, defaclobjtype, defaclacl) as line from pg_default_acl`,
  schedule: "select (to_jsonb(job) - 'installed_at')::text as line from public.job_schedule as job",
  bots: "select (to_jsonb(bot) - 'registered_at')::text as line from public.bots as bot",
};

export type Catalogue = Record<keyof typeof questions, string[]>;

/** Everything in `public` and `engine`: structure, code, comments, grants and the rows that migrations bring. */
export async function describeCatalogue(database: Queryable): Promise<Catalogue> {
  const catalogue: Partial<Catalogue> = {};
  for (const [part, question] of Object.entries(questions)) {
    const rows = await database.query<{ line: string }>(
      `select line from (${question}) as part order by line collate "C"`,
    );
    catalogue[part as keyof Catalogue] = rows.map(({ line }) => line);
  }
  return catalogue as Catalogue;
}
