-- Which regime it is believed to be when the weights are set, and the whole belief behind the word.
create function engine.believed_regime(
  as_of timestamptz, out regime text, out probability double precision, out beliefs double precision[]
)
language sql
stable
set search_path = ''
set jit = off
as $$
  select part.regime, part.probability, belief.filtered
  from (
    select known.filtered
    from public.regime_beliefs as known
    where known.day <= engine.call_day(believed_regime.as_of)
    order by known.day desc
    limit 1
  ) as belief
  cross join lateral unnest(engine.regime_names(), belief.filtered) with ordinality as part (regime, probability, place)
  order by part.probability desc, part.place
  limit 1;
$$;
comment on function engine.believed_regime(timestamptz) is 'The most probable regime of the newest day that is believed anything of, its probability, and those of all four in the order of regime_names. Nulls where nothing is believed.';
