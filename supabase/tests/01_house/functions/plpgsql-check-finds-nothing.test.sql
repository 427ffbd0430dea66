-- Every branch of every PL/pgSQL function, also the ones no test walks; a trigger function on each of its tables.
begin;
select plan(2);

select tests.given_pg_cron() \gset
create temporary table checked as
select function.oid, function.name, coalesce(trigger.tgrelid, 0) as relation,
  trigger.tgoldtable as old_table, trigger.tgnewtable as new_table
from tests.our_functions as function
left join pg_trigger as trigger on trigger.tgfoid = function.oid and not trigger.tgisinternal
where function.language = 'plpgsql';

select bag_has(
  'select distinct oid from checked',
  'select oid from tests.our_functions where language = ''plpgsql''',
  'every PL/pgSQL function is checked'
);
select is_empty(
  $$select checked.name, finding.lineno, finding.level, finding.message
    from checked
    cross join lateral plpgsql_check_function_tb(
      checked.oid, checked.relation, fatal_errors => false, security_warnings => true,
      oldtable => checked.old_table, newtable => checked.new_table
    ) as finding$$,
  'plpgsql_check finds no error and no warning, security included'
);

select finish();
rollback;
