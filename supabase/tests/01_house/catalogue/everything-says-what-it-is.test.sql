-- The catalogue is the first documentation a stranger reads.
begin;
select plan(6);

select isnt_empty('select from tests.our_relations where relkind = ''r''', 'there are tables to look at');
select is_empty(
  'select name from tests.our_relations where relkind <> ''S'' and obj_description(oid, ''pg_class'') is null',
  'every table and view of public and engine has a comment'
);
select is_empty(
  'select name from tests.our_functions where obj_description(oid, ''pg_proc'') is null',
  'every function of public and engine has a comment'
);
select is_empty(
  $$select typname from pg_type
    where typnamespace in ('public'::regnamespace, 'engine'::regnamespace) and typtype in ('e', 'd')
      and obj_description(oid, 'pg_type') is null
      and not exists (select from pg_depend where objid = pg_type.oid and deptype = 'e')$$,
  'every enumeration and domain has a comment'
);
select isnt(obj_description('engine'::regnamespace, 'pg_namespace'), null, 'schema engine has a comment');
select is_empty(
  $$select conrelid::regclass::text, conname from pg_constraint
    where conrelid in (select oid from tests.our_relations) and contype = 'c'
      and (conname ~ '_check\d*$' or conname !~ '_')$$,
  'every check has a name that is a sentence, not a generated one'
);

select finish();
rollback;
