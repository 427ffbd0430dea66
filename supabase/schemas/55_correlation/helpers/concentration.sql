-- Whether the weight lies with a few. The published diversification score runs the other way: 1 is spread evenly.
create function engine.concentration(
  weights double precision[],
  out hhi double precision, out normalised double precision, out effective_number double precision,
  out diversification_score double precision
)
language plpgsql
immutable
strict
parallel safe
set search_path = ''
as $$
declare
  v_count constant integer := cardinality(weights);
begin
  perform engine.require_numbers('weights', weights, 0);
  select sum(power(entry.weight / entry.total, 2) order by entry.place) into hhi
  from (
    select weight, place, sum(weight) over () as total from unnest(weights) with ordinality as given (weight, place)
  ) as entry
  where entry.total > 0;
  if hhi is null then return; end if;
  effective_number := 1 / hhi;
  normalised := case when v_count > 1 then (hhi - 1.0 / v_count) / (1 - 1.0::double precision / v_count) end;
  diversification_score := case when v_count > 1 then greatest(0, least(1 - normalised, 1)) else 0 end;
end;
$$;
comment on function engine.concentration(double precision[]) is
  'Herfindahl-Hirschman index of the shares, (H - 1/n) / (1 - 1/n) (null for one), 1 / H, and 1 minus the normalised index (0 for one). Null without weight.';
