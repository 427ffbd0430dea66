-- Postgres lets PUBLIC execute every new function. What decides is the privilege, not the statement that revoked it.
begin;
select plan(3);

select isnt_empty('select from tests.our_functions', 'there are functions to look at');
select is_empty(
  $$select function.name
    from tests.our_functions as function
    join pg_proc using (oid)
    cross join lateral aclexplode(coalesce(pg_proc.proacl, acldefault('f', pg_proc.proowner))) as privilege
    where privilege.grantee = 0$$,
  'no function of public and engine is executable by PUBLIC'
);

create function public.written_later() returns integer language sql set search_path = '' return 1;
select is_empty(
  $$select role_name from unnest(array['anon', 'authenticated', 'service_role']) as role_name
    where has_function_privilege(role_name, 'public.written_later()', 'execute')$$,
  'a function that is written later is executable by no role of the API either'
);

select finish();
rollback;
