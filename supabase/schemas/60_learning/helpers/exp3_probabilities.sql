-- With which chance each arm is pulled when only the pulled one shows its reward.
create function engine.exp3_probabilities(weights double precision[], gamma double precision)
returns double precision[]
language plpgsql
immutable
strict
parallel safe
set search_path = ''
as $$
begin
  perform engine.require_numbers('weights', weights, 0);
  perform engine.require_numbers('gamma', array[gamma], 0, 1);
  return array(
    select (1 - gamma) * arm.weight / arm.total + gamma / cardinality(weights)
    from (
      select weight, place, sum(weight) over () as total from unnest(weights) with ordinality as given (weight, place)
    ) as arm
    order by arm.place
  );
end;
$$;
comment on function engine.exp3_probabilities(double precision[], double precision) is
  '(1 - gamma) w / sum(w) + gamma / N. Auer, Cesa-Bianchi, Freund & Schapire (2002).';
