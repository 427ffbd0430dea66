-- How far a count is from the one expected; exact also where the two are close, where its terms would cancel.
create function engine.deviance(observed double precision, expected double precision)
returns double precision
language plpgsql
immutable
strict
parallel safe
set search_path = ''
as $$
declare
  v_ratio double precision := (observed - expected) / (observed + expected);
  v_term double precision := 2 * observed * v_ratio;
  v_sum double precision := (observed - expected) * v_ratio;
  v_longer double precision;
begin
  if abs(v_ratio) > 0.1 then
    return observed * ln(observed / expected) + expected - observed;
  end if;
  -- Below this size the square would fail, not round to 0; the sum is exact without further terms.
  if abs(v_ratio) < 1e-100 then return v_sum; end if;
  for v_step in 1..50 loop
    v_term := v_term * v_ratio * v_ratio;
    v_longer := v_sum + v_term / (2 * v_step + 1);
    exit when v_longer = v_sum;
    v_sum := v_longer;
  end loop;
  return v_sum;
end;
$$;
comment on function engine.deviance(double precision, double precision) is
  'observed ln(observed / expected) + expected - observed, for numbers above 0: bd0 of Loader (2000).';
