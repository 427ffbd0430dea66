-- The grant matrix, from the catalogue: what is added tomorrow is in it.
begin;
select plan(7);

create temporary table role_of_the_api as select unnest(array['anon', 'authenticated']) as role_name;
create temporary table writing as
select unnest(array['insert', 'update', 'delete', 'truncate', 'references', 'trigger']) as privilege;

select is_empty(
  $$select role_name, privilege, name
    from tests.our_relations cross join role_of_the_api cross join writing
    where relkind <> 'S' and has_table_privilege(role_name, oid, privilege)$$,
  'anon and authenticated can write no table and no view'
);
select is_empty(
  $$select role_name, privilege, name
    from tests.our_relations cross join role_of_the_api cross join unnest(array['insert', 'update', 'references']) as privilege
    where relkind <> 'S' and has_any_column_privilege(role_name, oid, privilege)$$,
  'nor any column of one'
);
select is_empty(
  $$select role_name, privilege, name
    from tests.our_relations cross join role_of_the_api cross join unnest(array['usage', 'select', 'update']) as privilege
    where relkind = 'S' and has_sequence_privilege(role_name, oid, privilege)$$,
  'nor draw from, read or set a sequence'
);
select is_empty(
  $$select role_name, nspname from pg_namespace cross join role_of_the_api
    where nspname !~ '^pg_' and has_schema_privilege(role_name, oid, 'create')$$,
  'nor create anything in a schema'
);
select is_empty(
  $$select role_name from role_of_the_api
    where has_database_privilege(role_name, current_database(), 'create')$$,
  'nor create a schema'
);

create table public.made_later (made_later_id bigint generated always as identity primary key, serial_number serial);
select is_empty(
  $$select role_name, privilege
    from role_of_the_api cross join (table writing union all select 'select') as any_of (privilege)
    where has_table_privilege(role_name, 'public.made_later', privilege)$$,
  'a table that is made later is closed until a policy opens it'
);
select is_empty(
  $$select role_name from role_of_the_api
    where has_sequence_privilege(role_name, 'public.made_later_serial_number_seq', 'usage')$$,
  'and so is its sequence'
);

select finish();
rollback;
