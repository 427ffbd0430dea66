-- One round of trusting experts by their losses. Who sleeps keeps what it had; a share keeps the door open for those who
-- were wrong until now.
create function engine.hedge_step(
  weights double precision[], losses double precision[], eta double precision, share double precision default 0
)
returns double precision[]
language plpgsql
immutable
strict
parallel safe
set search_path = ''
as $$
declare
  v_count constant integer := cardinality(weights);
  v_awake double precision;
  v_least double precision;
  v_kept double precision[];
  v_left double precision;
begin
  perform engine.require_numbers('weights', weights, 0);
  perform engine.require_numbers('losses', array_remove(losses, null));
  perform engine.require_numbers('eta', array[eta], 0);
  perform engine.require_numbers('share', array[share], 0, 1);
  if cardinality(losses) <> v_count then
    raise exception using errcode = 'invalid_parameter_value',
      message = format('%s losses of %s experts: send one each, null for who sleeps', cardinality(losses), v_count);
  end if;
  select sum(expert.weight order by expert.place), min(expert.loss) filter (where expert.weight > 0)
  into v_awake, v_least
  from unnest(weights, losses) with ordinality as expert (weight, loss, place)
  where expert.loss is not null;
  -- Counted from the least loss; a weight below 1e-250 is 0, as Postgres refuses products that are too small to be numbers.
  v_kept := array(
    select case when expert.loss is not null then
      case when expert.weight > 0 and ln(expert.weight) - eta * (expert.loss - v_least) > -575
        then expert.weight * exp(-eta * (expert.loss - v_least)) else 0 end end
    from unnest(weights, losses) with ordinality as expert (weight, loss, place)
    order by expert.place
  );
  select sum(expert.weight order by expert.place) into v_left
  from unnest(v_kept) with ordinality as expert (weight, place);
  return array(
    select (1 - share) * coalesce(expert.kept / nullif(v_left, 0) * v_awake, expert.weight) + share / v_count
    from unnest(weights, v_kept) with ordinality as expert (weight, kept, place)
    order by expert.place
  );
end;
$$;
comment on function engine.hedge_step(double precision[], double precision[], double precision, double precision) is
  'w exp(-eta loss), rescaled so that the weight of all that are awake stays what it was, then (1 - share) w + share / N; weights sum to 1. All awake: hedge, with a share fixed share (Herbster & Warmuth 1998); else specialists (Freund, Schapire, Singer & Warmuth 1997).';
