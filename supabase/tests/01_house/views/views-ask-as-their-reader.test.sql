-- A view runs with its owner's rights unless it says otherwise, and would show what row security hides.
begin;
select plan(3);

select isnt_empty('select from tests.our_relations where relkind = ''v''', 'there are views to look at');
select is_empty(
  $$select name from tests.our_relations
    where relkind = 'v' and not coalesce(reloptions && array['security_invoker=true', 'security_invoker=on'], false)$$,
  'every view is a security_invoker'
);
select is_empty(
  'select name from tests.our_relations where relkind = ''m'' and schema = ''public''',
  'no materialised view, which cannot ask as its reader, stands in the exposed schema'
);

select finish();
rollback;
