-- A policy without a role speaks for everybody, also for roles that come later.
begin;
select plan(4);

create temporary table policy as
select policy.*, polrelid::regclass::text || ': ' || polname as name
from pg_policy as policy
where polrelid in (select oid from tests.our_relations);

select isnt_empty('select * from policy', 'there are policies to look at');
select is_empty('select name from policy where 0 = any (polroles)', 'no policy speaks for PUBLIC');
select is_empty(
  'select name from policy where polcmd <> ''r''',
  'no policy lets a row be written'
);
select is_empty(
  $$select name from policy
    where pg_get_expr(polqual, polrelid) ~ 'auth\.\w+\('
      and pg_get_expr(polqual, polrelid) !~* '\(\s*select\s+auth\.\w+\('$$,
  'who asks is looked up once a statement, not once a row'
);

select finish();
rollback;
