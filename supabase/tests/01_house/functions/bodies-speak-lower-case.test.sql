-- One voice in all SQL: key words in lower case. Strings and comments may shout.
begin;
select plan(2);

create temporary table body as
select name, regexp_replace(regexp_replace(prosrc, '--[^\n]*', '', 'g'), '''[^'']*''', '', 'g') as said
from tests.our_functions
where prosrc <> '';

select isnt_empty('select * from body', 'there are bodies to read');
select is_empty(
  $$select name, (regexp_match(said, '\m[A-Z]{2,}\M'))[1] from body where said ~ '\m[A-Z]{2,}\M'$$,
  'no word of a function body is written in capitals'
);

select finish();
rollback;
