-- How many equal shares would be as spread out as these.
create function engine.effective_number(shares double precision[])
returns double precision
language plpgsql
immutable
strict
parallel safe
set search_path = ''
as $$
begin
  perform engine.require_numbers('shares', shares);
  return (
    select exp(-sum(entry.share / entry.total * ln(entry.share / entry.total) order by entry.place))
    from (
      select share, place, sum(share) over () as total
      from unnest(shares) with ordinality as given (share, place)
      -- An eigenvalue of nothing may come out below 0 by rounding.
      where share > 0
    ) as entry
  );
end;
$$;
comment on function engine.effective_number(double precision[]) is
  'exp(-sum p ln p), p the share of each in the total; what is not above 0 counts for nothing, null where nothing is above 0.';
