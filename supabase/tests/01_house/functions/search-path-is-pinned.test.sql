-- A function that looks names up in the caller's search_path runs whatever the caller put there.
begin;
select plan(3);

select is_empty(
  $$select name from tests.our_functions
    where (language = 'plpgsql' or provolatile = 'v' or prosecdef)
      and not coalesce(proconfig @> array['search_path=""'], false)$$,
  'every writing, PL/pgSQL or definer function pins an empty search_path'
);
select is_empty(
  $$select name from tests.our_functions
    where not coalesce(proconfig @> array['search_path=""'], false)
      and not (schema = 'engine' and proconfig is null and prosqlbody is not null
        and (proretset or provolatile = 'i' and prosqlbody::text not like '%SUBLINK%'))$$,
  'and so does every other one but what is inlined, an immutable expression or a set of rows, whose names were found when it was created'
);
select is_empty(
  $$select name from tests.our_functions where prosecdef and schema <> 'engine'$$,
  'no function of the exposed schema runs with its owner''s rights'
);

select finish();
rollback;
