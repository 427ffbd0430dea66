-- Internals have no window: not for visitors, not for operators, not for the secret key.
begin;
select plan(6);

select is_empty(
  $$select role_name, privilege
    from unnest(array['anon', 'authenticated', 'service_role']) as role_name
    cross join unnest(array['usage', 'create']) as privilege
    where has_schema_privilege(role_name, 'engine', privilege)$$,
  'nobody of the API may enter schema engine'
);
select is_empty(
  $$select role_name from unnest(array['anon', 'authenticated']) as role_name
    join pg_namespace on nspname = 'cron'
    where has_schema_privilege(role_name, pg_namespace.oid, 'usage')$$,
  'nor schema cron, where there is one'
);
select is(
  tests.error_as(role_name, 'select * from engine.open_predictions'),
  'permission denied for schema engine (42501)',
  role_name || ' cannot read the working set'
)
from unnest(array['anon', 'authenticated', 'service_role']) as role_name;
select is(
  tests.error_as('anon', 'select engine.wilson_low(1, 2)'),
  'permission denied for schema engine (42501)',
  'an execute grant on a helper opens no door into the schema'
);

select finish();
rollback;
