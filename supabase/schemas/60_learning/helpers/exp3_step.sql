-- One pull: a reward counts the more, the less likely its arm was to be pulled.
create function engine.exp3_step(
  weights double precision[], arm integer, reward double precision, gamma double precision
)
returns double precision[]
language plpgsql
immutable
strict
parallel safe
set search_path = ''
as $$
declare
  v_weights double precision[] := weights;
begin
  perform engine.require_numbers('reward', array[reward], 0, 1);
  if (arm between 1 and cardinality(weights)) is not true then
    raise exception using errcode = 'invalid_parameter_value',
      message = format('arm %s of %s: they are counted from 1', arm, cardinality(weights));
  end if;
  v_weights[arm] := weights[arm]
    * exp(gamma * (reward / (engine.exp3_probabilities(weights, gamma))[arm]) / cardinality(weights));
  return v_weights;
end;
$$;
comment on function engine.exp3_step(double precision[], integer, double precision, double precision) is
  'w exp(gamma (reward / p) / N) for the arm that was pulled, rewards from 0 to 1; start with ones. Auer et al. (2002).';
