-- p-values corrected for how many were looked at: calling those below 0.05 findings, one in twenty findings is false.
create function engine.benjamini_hochberg(p double precision[])
returns double precision[]
language plpgsql
immutable
strict
parallel safe
set search_path = ''
as $$
begin
  perform engine.require_numbers('p', array_remove(p, null), 0, 1);
  return (
    select array_agg(case when adjusted.value is not null then least(adjusted.scaled, 1) end order by adjusted.place)
    from (
      select
        ranked.place, ranked.value,
        min(ranked.value * (ranked.known_count::double precision / ranked.rank)) over (order by ranked.rank desc) as scaled
      from (
        select
          given.place, given.value, count(given.value) over () as known_count,
          row_number() over (order by given.value nulls last) as rank
        from unnest(p) with ordinality as given (value, place)
      ) as ranked
    ) as adjusted
  );
end;
$$;
comment on function engine.benjamini_hochberg(double precision[]) is
  'Adjusted p-values in the order given: p_(i) m / i, the smallest from i on, at most 1. Null stays null and is not counted. Benjamini & Hochberg (1995): holds for independent or positively dependent tests.';
