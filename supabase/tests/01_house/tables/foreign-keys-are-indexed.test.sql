-- Deleting or renaming a parent looks its children up; without an index it reads the whole child table each time.
-- A bot or a symbol is never deleted, but it may be renamed (on update cascade).
begin;
select plan(2);

create temporary table foreign_key as
select
  foreign_key.conrelid::regclass::text as child, foreign_key.conname as constraint_name, foreign_key.conkey as columns,
  exists (
    select from pg_index as index
    where index.indrelid = foreign_key.conrelid
      and index.indpred is null
      and (index.indkey::int2[])[0:cardinality(foreign_key.conkey) - 1] @> foreign_key.conkey
      and (index.indkey::int2[])[0:cardinality(foreign_key.conkey) - 1] <@ foreign_key.conkey
  ) as is_indexed
from pg_constraint as foreign_key
where foreign_key.contype = 'f'
  and foreign_key.conrelid in (select oid from tests.our_relations);

select isnt_empty('select * from foreign_key', 'there are foreign keys to look at');
select is_empty(
  'select child, constraint_name from foreign_key where not is_indexed',
  'an index starts with the columns of every foreign key'
);

select finish();
rollback;
