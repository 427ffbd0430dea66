-- Postgres calls a function volatile unless told otherwise, and believes whatever it is told.
begin;
select plan(6);

create temporary table function as
select our.*, text.definition,
  text.definition ~* '\m(insert\s+into|delete\s+from|update\s+[\w.]+(\s+(as\s+)?\w+)?\s+set)\M' as writes
from tests.our_functions as our
cross join lateral (
  select regexp_replace(regexp_replace(pg_get_functiondef(our.oid), '--[^\n]*', '', 'g'), '''[^'']*''', '', 'g') as definition
) as text;

select isnt_empty('select from function where writes', 'there are functions that write');
select is_empty(
  $$select name from function where proname ~ '^(get|identify)_' and provolatile <> 's'$$,
  'functions that get something are stable'
);
select is_empty(
  $$select name from function where provolatile <> 'v' and writes$$,
  'no stable or immutable function writes'
);
select is_empty(
  $$select name from function
    where provolatile = 'v' and not writes
      -- It writes through pg_net, named in a string.
      and proname <> 'request_ingest'
      and definition !~* '\m(pg_try_advisory_xact_lock|cron\.(un)?schedule)\M'
      and not exists (
        select from function as called
        where called.provolatile = 'v' and called.oid <> function.oid
          and function.definition ~ ('\m' || called.proname || '\(')
      )$$,
  'no function is volatile that neither writes, locks nor calls one that does'
);
select is_empty(
  $$select name from function
    where provolatile = 'i'
      and (
        definition ~* '\m(from|join)\s+(public|engine)\.'
        or exists (select from pg_depend where objid = function.oid and refclassid = 'pg_class'::regclass)
      )$$,
  'no immutable function reads a table'
);
select is_empty(
  $$select name from function where provolatile = 'i'
      and definition ~* '\m((now|clock_timestamp|random|to_char)\s*\(|current_(date|time|timestamp|user|setting))'$$,
  'no immutable function looks at the clock, the session or chance'
);

select finish();
rollback;
