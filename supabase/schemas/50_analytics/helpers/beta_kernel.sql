-- The beta density times x (1 - x): what its distribution function and its quantiles are made of.
create function engine.beta_kernel(x double precision, a double precision, b double precision)
returns double precision
language plpgsql
immutable
strict
parallel safe
set search_path = ''
as $$
declare
  v_exponent double precision := engine.stirling_error(a + b) - engine.stirling_error(a) - engine.stirling_error(b)
    - engine.deviance(a, (a + b) * x) - engine.deviance(b, (a + b) * (1 - x));
begin
  -- Smaller ones would fail in exp(), not round to 0.
  return case when v_exponent < -690 then 0 else sqrt(a / (a + b) * b / 6.283185307179586) * exp(v_exponent) end;
end;
$$;
comment on function engine.beta_kernel(double precision, double precision, double precision) is
  'x^a (1 - x)^b / B(a, b) for 0 < x < 1, in the saddle-point form of Loader (2000).';
