-- Groups named by anything, numbered from 1 in the order in which they first appear.
create function engine.number_groups(names integer[])
returns integer[]
language sql
immutable
strict
parallel safe
set search_path = ''
return array(
  select (dense_rank() over (order by entry.first_place))::integer
  from (
    select place, min(place) over (partition by name) as first_place from unnest(names) with ordinality as given (name, place)
  ) as entry
  order by entry.place
);
comment on function engine.number_groups(integer[]) is 'For each entry the number of its group: equal entries, counted by first appearance.';
