-- Postgres calls a function volatile unless told otherwise, and believes whatever it is told.
begin;
select plan(5);

create temporary table function as
select our.*, not our.provolatile = 'v' as is_reader,
  regexp_replace(regexp_replace(pg_get_functiondef(our.oid), '--[^\n]*', '', 'g'), '''[^'']*''', '''''', 'g') as definition
from tests.our_functions as our;

select is_empty(
  $$select name from function where proname ~ '^(get|identify)_' and provolatile <> 's'$$,
  'functions that get something are stable'
);
select is_empty(
  $$select name from function where is_reader and definition ~* '\m(insert\s+into|delete\s+from|update\s+\w+\.)'$$,
  'no stable or immutable function writes'
);
select is_empty(
  $$select name from function
    where not is_reader and prorettype <> 'trigger'::regtype
      and definition !~* '\m(insert\s+into|delete\s+from|update\s+\w+\.|perform|pg_try_advisory_xact_lock|cron\.)'$$,
  'no function is volatile that neither writes, locks nor calls one that does'
);
select is_empty(
  $$select name from function where provolatile = 'i' and definition ~* '\m(from|join)\s+(public|engine)\.'$$,
  'no immutable function reads a table'
);
select is_empty(
  $$select name from function where provolatile = 'i' and definition ~* '\m(now|clock_timestamp|current_\w+|to_char|random)\M\s*\('$$,
  'no immutable function looks at the clock, the session or chance'
);

select finish();
rollback;
