-- How often two bots that have nothing in common look as alike, or as opposed, as these two.
create function engine.correlation_p_value(coefficient double precision, n double precision)
returns double precision
language sql
immutable
strict
parallel safe
set search_path = ''
return case when coefficient between -1 and 1 and n >= 3 and n < 'Infinity'
  then engine.beta_cdf((1 - coefficient) * (1 + coefficient), (n - 2) / 2, 0.5) end;
comment on function engine.correlation_p_value(double precision, double precision) is
  'Two-sided t-test of rho = 0: t = r sqrt((n - 2) / (1 - r^2)) with n - 2 degrees of freedom, as I_(1 - r^2)((n - 2) / 2, 1/2). Null below three samples.';
