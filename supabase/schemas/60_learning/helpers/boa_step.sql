-- One round of trusting experts that also shuns the unsteady: of two that lose alike the calmer one gains.
create function engine.boa_step(weights double precision[], losses double precision[], eta double precision)
returns double precision[]
language plpgsql
immutable
strict
parallel safe
set search_path = ''
as $$
declare
  v_mixed double precision;
begin
  perform engine.require_numbers('weights', weights, 0);
  perform engine.require_numbers('losses', losses);
  perform engine.require_numbers('eta', array[eta], 0);
  select sum(expert.weight * expert.loss order by expert.place) into v_mixed
  from unnest(weights, losses) with ordinality as expert (weight, loss, place);
  return engine.hedge_step(
    weights,
    array(
      select (expert.loss - v_mixed) * (1 + eta * (expert.loss - v_mixed))
      from unnest(losses) with ordinality as expert (loss, place)
      order by expert.place
    ),
    eta
  );
end;
$$;
comment on function engine.boa_step(double precision[], double precision[], double precision) is
  'Bernstein online aggregation: w exp(-eta r (1 + eta r)), r the loss less the mixture''s, weights sum to 1. Wintenberger (2017).';
