-- Grants say who reaches a table, row security which rows; a table without it shows all of them.
begin;
select plan(3);

select isnt_empty('select from tests.our_relations where relkind in (''r'', ''p'')', 'there are tables to look at');
select is_empty(
  'select name from tests.our_relations where relkind in (''r'', ''p'') and not relrowsecurity',
  'row security is on for every table of public and engine'
);
select is_empty(
  $$select name from tests.our_relations as relation
    where schema = 'public' and relkind in ('r', 'p') and has_table_privilege('anon', relation.oid, 'select')
      and not exists (select from pg_policy where polrelid = relation.oid and polcmd in ('r', '*'))$$,
  'every table that may be read has a policy that lets rows through'
);

select finish();
rollback;
