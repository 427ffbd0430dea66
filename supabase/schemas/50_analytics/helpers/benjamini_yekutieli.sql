-- The same for looks that depend on each other in any way, at the price of power.
create function engine.benjamini_yekutieli(p double precision[])
returns double precision[]
language sql
immutable
strict
parallel safe
set search_path = ''
return (
  select array_agg(
    case when adjusted.value is not null then least(adjusted.value * penalty.factor, 1) end order by adjusted.place
  )
  from unnest(engine.benjamini_hochberg(p)) with ordinality as adjusted (value, place)
  cross join (
    select sum(1.0::double precision / look) as factor
    from generate_series(1, cardinality(array_remove(p, null))) as look
  ) as penalty
);
comment on function engine.benjamini_yekutieli(double precision[]) is
  'engine.benjamini_hochberg times 1 + 1/2 + ... + 1/m, at most 1. Benjamini & Yekutieli (2001): holds under any dependence.';
