-- What Stirling's formula lacks. Gamma functions are told apart by it, so that those of large counts do not cancel.
create function engine.stirling_error(x double precision)
returns double precision
language plpgsql
immutable
strict
parallel safe
set search_path = ''
as $$
declare
  v_x double precision := x;
  v_error double precision := 0;
begin
  if (x > 0 and x < 'Infinity') is not true then return null; end if;
  while v_x < 16 loop
    v_error := v_error + (v_x + 0.5) * ln(1 + 1 / v_x) - 1;
    v_x := v_x + 1;
  end loop;
  return v_error + (1.0 / 12 - (1.0 / 360 - (1.0 / 1260 - (1.0 / 1680 - 1.0 / 1188
    / v_x / v_x) / v_x / v_x) / v_x / v_x) / v_x / v_x) / v_x;
end;
$$;
comment on function engine.stirling_error(double precision) is
  'ln gamma(x) - ((x - 1/2) ln x - x + ln(2 pi)/2) for x > 0, to 1e-14: five terms of Stirling''s series from 16 on, the recurrence below. Loader (2000), Fast and Accurate Computation of Binomial Probabilities.';
