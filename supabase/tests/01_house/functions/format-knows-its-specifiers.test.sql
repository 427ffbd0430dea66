-- format('%.1f %%') throws in Postgres, and only on the branch that reaches it: others shipped three dead rules that way.
begin;
select plan(3);

select throws_ok($$select format('%.1f', 1.5)$$, '22023', null, 'Postgres refuses a C format');
select isnt_empty(
  $$select from tests.our_functions where prosrc || coalesce(pg_get_function_sqlbody(oid), '') ~* '\mformat\('$$,
  'there are formats to look at'
);
select is_empty(
  $$select name, (regexp_match(body, '%[-+0-9.$#]*[a-hj-rt-zA-HJKM-Z]'))[1]
    from (select name, prosrc || coalesce(pg_get_function_sqlbody(oid), '') as body from tests.our_functions) as function
    where body ~ '%[-+0-9.$#]*[a-hj-rt-zA-HJKM-Z]'$$,
  'no function body holds a specifier other than %s, %I and %L'
);

select finish();
rollback;
