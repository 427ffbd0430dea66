-- The chance that a standard normal number is below x. PostgreSQL 15 has no erf; a ratio of polynomials is as exact.
create function engine.normal_cdf(x double precision)
returns double precision
language plpgsql
immutable
strict
parallel safe
set search_path = ''
as $$
declare
  y constant double precision := abs(x);
  v_tail double precision;
begin
  if x = 'NaN' then return null; end if;
  v_tail := case
    -- Further out exp() would fail, not round to 0.
    when y > 37 then 0
    when y < 7.07106781186547 then exp(-y * y / 2)
      * ((((((0.0352624965998911 * y + 0.700383064443688) * y + 6.37396220353165) * y + 33.912866078383) * y
        + 112.079291497871) * y + 221.213596169931) * y + 220.206867912376)
      / (((((((0.0883883476483184 * y + 1.75566716318264) * y + 16.064177579207) * y + 86.7807322029461) * y
        + 296.564248779674) * y + 637.333633378831) * y + 793.826512519948) * y + 440.413735824752)
    else exp(-y * y / 2) / 2.5066282746310002
      / (y + 1 / (y + 2 / (y + 3 / (y + 4 / (y + 5 / (y + 6 / (y + 7 / (y + 8 / y))))))))
  end;
  return case when x > 0 then 1 - v_tail else v_tail end;
end;
$$;
comment on function engine.normal_cdf(double precision) is
  'Standard normal distribution function, within 1e-15; NaN gives null. Hart (1968), algorithm 5666, as in West (2005), with Laplace''s continued fraction beyond 7.';
